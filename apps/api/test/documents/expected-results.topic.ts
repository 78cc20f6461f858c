import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import type { SuperiorPlan } from '@siklus/contracts/plans';
import { roleMatrix } from '@siklus/contracts/role-matrix';
import type { DocumentTrail } from '@siklus/contracts/trails';
import pg from 'pg';
import { until } from '../../proof/office/until.js';
import { broken, cellsIn, change, employee, head, headMatrix, matrixAs, office, other, tiesOf, type Head } from './ties-office.js';

const expectOf = async ({ participantId }: Head, by: Head, parts: object = {}) =>
  (await office.as(by.employeeId)).post<Problem>(`/api/participants/${participantId}/expected-results`, {
    document: head.participantId,
    version: 1,
    key: 'r2',
    text: 'Semua pasien dikunjungi',
    ...parts,
  });
const withdrawFrom = async ({ participantId }: Head, by: Head, key: string) =>
  (await office.as(by.employeeId)).post<Problem>(`/api/participants/${participantId}/expected-results/withdraw`, {
    document: head.participantId,
    key,
    reason: 'Dibagi ulang.',
  });
const toldOf = async ({ employeeId }: Head) =>
  (await (await office.as(employeeId)).list<{ kind: string }>('/api/notifications')).rows.filter(({ kind }) => kind === 'expected-results')
    .length;

/** Called inside the topic of ties, first. */
export function expectedResultsTopic(): void {
  describe('what a head expects of somebody for one of his results', () => {
    it.each<[string, () => object, () => Head, number, string]>([
      ['a result that his plan does not have', () => ({ key: 'r9' }), () => head, 409, 'EXPECTED_OF_OTHER_PLAN'],
      ['a result of somebody else', () => ({ document: other.participantId }), () => head, 409, 'EXPECTED_OF_OTHER_PLAN'],
      ['a version that is not in force', () => ({ version: 7 }), () => head, 409, 'EXPECTED_OF_OTHER_VERSION'],
      ['no words', () => ({ text: ' ' }), () => head, 400, 'MALFORMED_REQUEST'],
      ['his own hand', () => ({}), () => employee, 404, 'NOT_FOUND'],
      ['a colleague', () => ({}), () => other, 404, 'NOT_FOUND'],
    ])('is refused with %s, and nothing is written', async (_what, parts, by, status, code) => {
      expect(await expectOf(employee, by(), parts())).toMatchObject({ status, body: { code } });
      expect(cellsIn(await headMatrix(), employee)).toEqual([null, null]);
      expect(await toldOf(employee)).toBe(0);
    });

    it('is written before he has a plan or after it, is told, and the same words again are nothing new', async () => {
      expect((await expectOf(employee, head)).status).toBe(204);
      expect((await expectOf(employee, head)).status).toBe(204);
      expect((await expectOf(other, head, { key: 'r1', text: 'Arsip tertib' })).status).toBe(204);
      expect([await toldOf(employee), await toldOf(other)]).toEqual([1, 1]);
      const matrix = await headMatrix();
      expect(roleMatrix.strict().parse(matrix)).toEqual(matrix);
      expect(cellsIn(matrix, employee)).toEqual([null, ['Semua pasien dikunjungi', 'OPEN', null]]);
      expect(cellsIn(matrix, other)).toEqual([['Arsip tertib', 'OPEN', null], null]);
    });

    it('is shown to him beside his plan as a proposal, and in his document to whoever reads it', async () => {
      const by = await office.as(employee.employeeId);
      const { body } = await by.get<SuperiorPlan>(`/api/participants/${employee.participantId}/superior-plan`);
      expect(body.expected).toMatchObject([{ key: 'r2', text: 'Semua pasien dikunjungi', by: { employeeId: head.employeeId } }]);
      const shown = [{ key: 'r2', title: 'Angka penularan menurun', text: 'Semua pasien dikunjungi', uptake: 'OPEN' }];
      expect((await tiesOf(employee, employee)).body.expected).toMatchObject(shown);
      expect((await tiesOf(employee, head)).body.expected).toMatchObject(shown);
    });

    it('is changed or withdrawn by an act of its own, with the reason in the trail', async () => {
      expect((await expectOf(other, head, { key: 'r1', text: 'Arsip digital' })).status).toBe(204);
      expect((await withdrawFrom(other, other, 'r1')).status).toBe(404);
      // Two who ask at once wait for the document, and each then finds it as the one before has left it.
      const { unitOfWork, databaseUrl } = office.site;
      const third = new pg.Client({ connectionString: databaseUrl });
      await third.connect();
      const waiting = async () =>
        (await third.query(`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`)).rowCount;
      const asked = await unitOfWork.run(async (tx) => {
        await tx.run('select from participant where id = $1 for update', [other.participantId]);
        const both = [withdrawFrom(other, head, 'r1'), withdrawFrom(other, head, 'r1')];
        await until(async () => (await waiting()) === 2, 'They do not wait for the document', 30);
        return both;
      });
      await third.end();
      const answers = await Promise.all(asked);
      expect(answers.map(({ body }) => body?.code ?? 'done').sort()).toEqual(['EXPECTED_NOTHING', 'done']);
      expect(await withdrawFrom(other, head, 'r1')).toMatchObject({ status: 409, body: { code: 'EXPECTED_NOTHING' } });
      expect(cellsIn(await headMatrix(), other)).toEqual([null, null]);
      expect(await toldOf(other)).toBe(3);
      const { body: trail } = await (await office.as(other.employeeId)).get<DocumentTrail>(`/api/document-trails/${other.participantId}`);
      expect(trail.brokenAt).toBeNull();
      expect(trail.entries.slice(-3).map(({ action, reason }) => [action, reason])).toEqual([
        ['result.expected', null],
        ['result.expectation-changed', null],
        ['result.expectation-withdrawn', 'Dibagi ulang.'],
      ]);
      expect(await broken()).toEqual([]);
    });

    it('is written in the matrix by whoever acts for the post, in the name of its head, and for nobody else than its people', async () => {
      const [found] = await office.site.unitOfWork.read<{ id: string; head: string | null }>(
        `select a.employee_id as id, a.supervisor_id as head from current_assignment a join account x on x.employee_id = a.employee_id
          where a.supervisor_id is distinct from $1 and a.employee_id <> $1 and not exists (
            select from current_assignment near where near.supervisor_id = a.employee_id
              or near.employee_id = a.supervisor_id and near.supervisor_id = $1) order by 1 limit 1`,
        [head.employeeId],
      );
      const deputy = { employeeId: found?.id ?? '', participantId: '' };
      expect((await expectOf(employee, deputy, { key: 'r1' })).status).toBe(404);
      await change(
        `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from)
         select gen_random_uuid(), $1, unit_id, 'PLH', position, position_type, '2020-01-01' from current_assignment
          where employee_id = $2`,
        [deputy.employeeId, head.employeeId],
      );
      const by = await office.as(deputy.employeeId);
      // Who takes part in no cycle has no document in which it could stand.
      const may = (await matrixAs(by)).body.rows.filter(({ participantId }) => participantId !== null).map((row) => row.may);
      expect(may.length).toBeGreaterThan(1);
      expect(may.every((each) => each.includes('result.expect'))).toBe(true);
      expect((await expectOf(employee, deputy, { key: 'r1', text: 'Layanan ramah' })).status).toBe(204);
      expect(cellsIn((await matrixAs(by)).body, employee)?.[0]).toEqual(['Layanan ramah', 'OPEN', head.employeeId]);
      // Of whom he answers to he reads nothing, and writes nothing for him.
      await change('update assignment set supervisor_id = $2 where employee_id = $1 and kind <> $3', [
        deputy.employeeId,
        employee.employeeId,
        'PLH',
      ]);
      expect((await matrixAs(by)).body.rows.map(({ employeeId }) => employeeId)).not.toContain(employee.employeeId);
      expect((await expectOf(employee, deputy, { key: 'r1' })).status).toBe(404);
      await change('update assignment set supervisor_id = $2 where employee_id = $1 and kind <> $3', [
        deputy.employeeId,
        found?.head,
        'PLH',
      ]);
      // Who only administers the unit reads it, and writes nothing.
      expect((await matrixAs(office.admin)).body.rows.flatMap((row) => row.may)).toEqual([]);
      await change(`delete from assignment where kind = 'PLH' and employee_id = $1`, [deputy.employeeId]);
    });
  });
}
