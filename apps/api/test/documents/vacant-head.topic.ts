import { describe, expect, it } from '@jest/globals';
import type { LedTeams, TeamAssignment } from '@siklus/contracts/team-assignments';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { broken, change, employee, head, office, other } from './ties-office.js';

const read = <R extends Record<string, unknown>>(sql: string, values: unknown[] = []) => office.site.unitOfWork.read<R>(sql, values);

/** Called inside the topic of ties, while nobody waits for anything of the head. */
export function vacantHeadTopic(): void {
  describe('whoever runs the vacant post of a head (Plt.)', () => {
    it('says what he expects and assigns across units as its head would, as Plt. and in nobody’s name', async () => {
      const [post] = await read<{ id: string; unitId: string; position: string; above: string | null; year: number }>(
        `select a.id, a.unit_id as "unitId", a.position, a.supervisor_id as above, p.year from current_assignment a
           join participant p on p.employee_id = a.employee_id where a.employee_id = $1`,
        [head.employeeId],
      );
      const led = await read<{ id: string }>('select id from assignment where supervisor_id = $1', [head.employeeId]);
      const ids = led.map(({ id }) => id);
      await change(`update assignment set valid_to = business_day('WIT') - 3 where id = $1`, [post?.id]);
      await change(
        'update assignment set supervisor_id = case when employee_id = $1 then $2::uuid else $1 end where id = any($3::uuid[])',
        [other.employeeId, post?.above, ids],
      );
      await change(
        `insert into assignment (id, employee_id, unit_id, kind, position, position_type, valid_from)
         select gen_random_uuid(), $1, unit_id, 'PLT', position, position_type, valid_to - 3 from assignment where id = $2`,
        [other.employeeId, post?.id],
      );
      const plt = `Plt. ${post?.position}`;
      const by = await office.as(other.employeeId);

      expect((await by.get<LedTeams>('/api/team-assignments/teams')).body).toMatchObject([{ unitId: post?.unitId, team: null }]);

      const matrixOf = async () => (await by.get<RoleMatrix>(`/api/participants/${other.participantId}/role-matrix`)).body;
      const { planVersion, results } = await matrixOf();
      const said = { document: other.participantId, version: planVersion, key: results[0]?.key, text: 'Semua pasien dikunjungi' };
      expect((await by.post(`/api/participants/${employee.participantId}/expected-results`, said)).status).toBe(204);
      const cell = (await matrixOf()).rows.find(({ employeeId }) => employeeId === employee.employeeId)?.cells[0]?.expected;
      expect(cell).toMatchObject({ by: { employeeId: other.employeeId, post: plt }, onBehalfOf: null });

      const [found] = await read<{ nip: string; participantId: string }>(
        `select e.nip, p.id as "participantId" from current_assignment a join employee e on e.id = a.employee_id and e.standing = '01'
           join unit u on u.id = a.unit_id join participant p on p.employee_id = e.id and p.year = $3
          where not u.lineage @> array[$1::uuid] and a.supervisor_id is not null and a.supervisor_id <> $2
            and not exists (select from current_assignment x where x.supervisor_id = e.id) order by e.nip limit 1`,
        [post?.unitId, other.employeeId, post?.year],
      );
      const asked = { nip: found?.nip, unitId: post?.unitId, team: 'Tim Mutu', role: 'MEMBER', reason: 'Surat tugas 12' };
      const days = { firstDay: `${post?.year}-02-01`, lastDay: `${post?.year}-11-30` };
      const given = await by.post<TeamAssignment>('/api/team-assignments', { ...asked, ...days });
      expect(given).toMatchObject({ status: 201, body: { giverPost: plt, giverFor: null, may: ['team-assignment.end'] } });
      expect((await by.post(`/api/team-assignments/${given.body.id}/end`, { reason: 'Cukup.' })).status).toBe(200);
      for (const [participantId, actions] of [
        [employee.participantId, ['result.expected']],
        [found?.participantId, ['team.assigned', 'team.taken-back']],
      ] as const) {
        const { entries } = (await office.admin.get<DocumentTrail>(`/api/document-trails/${participantId}`)).body;
        expect(entries.slice(-actions.length).map((each) => [each.action, each.actorPost, each.onBehalfOf])).toEqual(
          actions.map((action) => [action, plt, null]),
        );
      }
      expect(await broken()).toEqual([]);

      await change(`delete from assignment where employee_id = $1 and kind = 'PLT'`, [other.employeeId]);
      await change('update assignment set supervisor_id = $1 where id = any($2::uuid[])', [head.employeeId, ids]);
      await change('update assignment set valid_to = null where id = $1', [post?.id]);
      expect((await by.get<LedTeams>('/api/team-assignments/teams')).body).toEqual([]);
    });
  });
}
