import { describe, expect, it } from '@jest/globals';
import { roleMatrix, type RoleMatrix } from '@siklus/contracts/role-matrix';
import type { SharedResults } from '@siklus/contracts/shared-results';
import { signedIn } from '../support/people.js';
import type { Client } from '../support/test-app.js';
import { cellsIn, employee, head, headMatrix, matrixAs, office, other, tiesOf, type Head } from './ties-office.js';

/** Called inside the topic of ties, once a plan supports the head’s. */
export function roleMatrixTopic(): void {
  describe('the ties of a plan', () => {
    it('stand in the matrix of the head: who does what for which result, what nobody supports, and who has no part', async () => {
      const body = await headMatrix();
      expect(roleMatrix.strict().parse(body)).toEqual(body);
      expect(body.results.map(({ key }) => key)).toEqual(['r1', 'r2']);
      const rowOf = ({ employeeId }: Head) => body.rows.find((each) => each.employeeId === employeeId);
      expect(rowOf(employee)).toMatchObject({
        planVersion: 1,
        hasPart: true,
        cells: [
          { results: [{ title: 'Kunjungan rumah', way: 'NON_DIRECT', isReworded: false }] },
          { results: [{ title: 'Kunjungan rumah', way: 'DIRECT', isReworded: false }] },
        ],
        loose: [],
      });
      // Words that nobody has confirmed are no tie, nor are they nothing.
      expect(rowOf(other)).toMatchObject({
        planVersion: 1,
        hasPart: false,
        cells: [{ results: [] }, { results: [] }],
        loose: [{ title: 'Penyuluhan', differences: [{ how: 'UNTIED', said: 'Angka penularan TB menurun' }] }, { title: 'Arsip' }],
      });
      expect(body.unsupported).toEqual([]);
      // Who administers the unit reads it too; whoever stands in it does not.
      const unmarked = body.rows.map((row) => ({ ...row, may: [] }));
      expect((await matrixAs(office.admin)).body).toEqual({ ...body, rows: unmarked });
      expect((await matrixAs(await office.as(employee.employeeId))).status).toBe(404);
      // What was expected before is in the plan that was agreed since.
      expect(cellsIn(body, employee)?.map((cell) => cell?.[1])).toEqual(['TAKEN', 'TAKEN']);
      expect((await tiesOf(employee, head)).body.expected.map(({ uptake }) => uptake)).toEqual(['TAKEN', 'TAKEN']);
    });

    it('stand in the matrix of a head of many units as far as the reader may read those plans, and the others are counted', async () => {
      const [led] = await office.site.unitOfWork.read<{ document: string; code: string; own: string[]; staff: number }>(
        `select h.id as document, u.code, array_agg(a.employee_id::text) filter (where s.lineage @> array[u.id]) as own,
                count(*)::int as staff
           from participant h join unit u on u.id = h.unit_id join current_assignment a on a.supervisor_id = h.employee_id
           join unit s on s.id = a.unit_id
          group by h.id, u.code having count(*) filter (where not s.lineage @> array[u.id]) between 1 and count(*) - 1
          order by count(*), h.id limit 1`,
      );
      const by = await signedIn(office.site, 'satu-unit', { roles: ['unit-administrator'], unit: led?.code });
      const path = `/api/participants/${led?.document}/role-matrix`;
      const { body } = await by.get<RoleMatrix>(path);
      expect(body.rows.map(({ employeeId }) => employeeId).sort()).toEqual(led?.own.sort());
      expect(body.hidden).toBe((led?.staff ?? 0) - body.rows.length);
      for (const { participantId } of body.rows) expect((await by.get(`/api/participants/${participantId}`)).status).toBe(200);
      expect((await office.admin.get<RoleMatrix>(path)).body).toMatchObject({ hidden: 0, rows: { length: led?.staff } });

      // So are the colleagues of each of them: what they share is told to him and to whoever agrees, whatever unit each is of.
      const [own = ''] = led?.own ?? [];
      const { rows } = await office.admin.list<{ id: string }>('/api/participants', { filter: { employeeId: own } });
      const sharedAs = async (client: Client) => (await client.get<SharedResults>(`/api/participants/${rows[0]?.id}/shared-results`)).body;
      const seen = await sharedAs(by);
      expect({ ...seen, colleagues: seen.colleagues.map(({ employeeId }) => employeeId).sort() }).toEqual({
        employeeId: own,
        colleagues: led?.own.filter((each) => each !== own).sort(),
        hidden: (led?.staff ?? 0) - (led?.own.length ?? 0),
      });
      const [above] = await office.site.unitOfWork.read<{ id: string }>('select employee_id as id from participant where id = $1', [
        led?.document,
      ]);
      for (const party of [await office.as(own), await office.as(above?.id ?? ''), office.admin])
        expect(await sharedAs(party)).toMatchObject({ hidden: 0, colleagues: { length: (led?.staff ?? 0) - 1 } });
    });
  });
}
