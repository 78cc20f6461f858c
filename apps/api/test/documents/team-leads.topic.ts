import { describe, expect, it } from '@jest/globals';
import type { DocumentTrail } from '@siklus/contracts/trails';
import pg from 'pg';
import { addCalendarDays } from '@siklus/domain';
import { newId } from '../../src/platform/new-id.js';
import { headOf } from '../../src/workflow/team-leads.js';
import type { Client } from '../support/test-app.js';
import {
  act,
  assignmentId,
  broken,
  documentAs,
  give,
  giver,
  home,
  office,
  participantId,
  people,
  read,
  receiver,
  resultsAs,
  stranger,
} from './team-office.js';

/** Called inside the `describe` of a suite. */
export function teamLeadsTopic(): void {
  describe('an assignment across units', () => {
    it('is given and led by the lead of its team as well, who is led by nobody but the giver', async () => {
      const led = await give({ role: 'LEAD', nip: people.nip, team: 'Tim Literasi' });
      expect((await act('answer', { consents: true }, home, led.body.id)).status).toBe(200);
      const leads = (
        await read<{ leads: string[] }>(`select array_agg(giver_id::text) as leads from team_assignment where team = 'Tim Literasi'`)
      )[0]?.leads;
      expect(leads).toEqual([people.giver]);
      expect((await receiver.get(`/api/team-assignments/${led.body.id}/results`)).status).toBe(404);
      expect((await giver.get(`/api/team-assignments/${led.body.id}/results`)).status).toBe(200);
    });

    it('is led by whoever has the post or acts for it today, and by leads of the team on their days: not by who once gave it', async () => {
      const reads = async (by: Client) => [
        (await resultsAs(by)).status,
        (await by.get(`/api/team-assignments/${assignmentId}`)).status,
        (await by.post(`/api/participants/${participantId}/remarks`, { part: 'r2', text: 'Baik.' })).status,
      ];
      // Words that nobody has read yet.
      const written = async (by: Client): Promise<string> =>
        (await by.post<{ id: string }>(`/api/participants/${participantId}/remarks`, { part: 'r2', text: 'Bai' })).body.id;
      const change = async (by: Client, id: string, verb = 'correct') =>
        (await by.post(`/api/remarks/${id}/${verb}`, verb === 'correct' ? { text: 'Baik.' } : {})).status;
      const asLead = [200, 200, 201];
      const asNobody = [404, 404, 404];
      const [today] = await read<{ day: string }>('select business_day(zone)::text as day from unit where id = $1', [people.unitId]);
      const day = (days: number) => addCalendarDays(today?.day ?? '', days);
      const write = (sql: string, values: unknown[]) => office.site.unitOfWork.run((tx) => tx.run(sql, values));
      // The giver acts for the head of the unit, whose post is vacant in all but name.
      const [head] = await read<{ id: string; name: string; position: string; type: string }>(
        `select e.id, e.name, a.position, a.position_type as type from (select ${headOf('$1::uuid')} as id) h
           join employee e on e.id = h.id join current_assignment a on a.employee_id = e.id`,
        [people.unitId],
      );
      const actUntil = (last: string | null) =>
        write(`update assignment set valid_to = $3 where employee_id = $1 and unit_id = $2 and kind = 'PLT'`, [
          people.giver,
          people.unitId,
          last,
        ]);
      const acting = {
        kind: 'PLH',
        position: head?.position,
        positionType: head?.type,
        level: null,
        unitId: people.unitId,
        supervisorId: null,
        validFrom: day(0),
        reason: 'Kepala sedang cuti.',
      };
      expect([await reads(giver), await reads(stranger)]).toEqual([asLead, asNobody]);
      const before = await written(giver);
      await actUntil(day(-1));
      expect(await reads(giver)).toEqual(asNobody);
      // Not even what he wrote in that right: it would be said in the name of a post that is no longer his.
      expect([await change(giver, before), await change(giver, before, 'take-back')]).toEqual([404, 404]);
      expect((await office.admin.post(`/api/employees/${people.stranger}/posts`, acting)).status).toBe(200);
      expect(await reads(stranger)).toEqual(asLead);
      // What a deputy does says for whom: what he says, what he gives, and what he answers.
      const plh = `Plh. ${head?.position}`;
      expect(await change(stranger, await written(stranger))).toBe(204);
      const left = await written(stranger);
      expect((await documentAs(receiver)).remarks.at(-1)).toMatchObject({ byPost: plh, forName: head?.name });
      const given = (await give({ team: 'Tim Mutu' }, stranger)).body;
      expect(given).toMatchObject({ giverPost: plh, giverFor: head?.name, may: ['team-assignment.end'] });
      const [homePost] = await read<{ position: string; unit: string; type: string; name: string }>(
        `select a.position, a.unit_id as unit, a.position_type as type, e.name from current_assignment a
           join employee e on e.id = a.employee_id where e.id = $1`,
        [people.home],
      );
      const forHome = { ...acting, position: homePost?.position, positionType: homePost?.type, unitId: homePost?.unit };
      expect((await office.admin.post(`/api/employees/${people.awayId}/posts`, forHome)).status).toBe(200);
      const consented = await act('answer', { consents: true }, await office.as(people.awayId), given.id);
      expect(consented.body).toMatchObject({ state: 'CONSENTED', answeredFor: homePost?.name });
      const { body: trail } = await receiver.get<DocumentTrail>(`/api/document-trails/${participantId}`);
      expect([trail.brokenAt, trail.entries.slice(-5).map((entry) => [entry.action, entry.actorPost, entry.onBehalfOf])]).toEqual([
        null,
        [
          ['remark.given', plh, head?.name],
          ['remark.corrected', plh, head?.name],
          ['remark.given', plh, head?.name],
          ['team.assigned', plh, head?.name],
          ['team.consented', `Plh. ${homePost?.position}`, homePost?.name],
        ],
      ]);
      await write(`delete from assignment where employee_id = $1 and kind = 'PLH'`, [people.awayId]);
      await write(`delete from assignment where employee_id = $1 and kind = 'PLH'`, [people.stranger]);
      expect([await change(stranger, left), await change(stranger, left, 'take-back')]).toEqual([404, 404]);
      await actUntil(null);
      expect([await reads(giver), await reads(stranger)]).toEqual([asLead, asNobody]);
      // Whoever leads the team now goes on with it; who runs a vacant post does so in nobody's name.
      expect((await act('end', { reason: 'Cukup.' }, giver, given.id)).body.state).toBe('ENDED');
      const ended = (await receiver.get<DocumentTrail>(`/api/document-trails/${participantId}`)).body.entries.at(-1);
      expect([ended?.action, ended?.actorPost, ended?.onBehalfOf]).toEqual(['team.ended', `Plt. ${head?.position}`, null]);

      const lead = newId();
      const led = (from: number, to: number) =>
        write(
          `insert into team_assignment (id, participant_id, unit_id, team, role, first_day, last_day, giver_id, reason_id, state,
               answered_by_name, answered_at)
             select $1, p.id, t.unit_id, upper(t.team), 'LEAD', $4, $5, t.giver_id, t.reason_id, 'CONSENTED', 'Kepala', business_now()
               from team_assignment t, participant p where t.id = $2 and p.employee_id = $3
             on conflict (id) do update set first_day = excluded.first_day, last_day = excluded.last_day`,
          [lead, assignmentId, people.stranger, day(from), day(to)],
        );
      for (const [from, to, expected] of [
        [-9, -1, asNobody],
        [1, 9, asNobody],
        [0, 0, asLead],
      ] as const) {
        await led(from, to);
        expect([from, await reads(stranger)]).toEqual([from, expected]);
      }
      await write('delete from team_assignment where id = $1', [lead]);
      expect(await broken()).toEqual([]);
    });

    it('is ended by its giver with a reason; what came of it stays, and he sees it no more', async () => {
      expect((await act('end', { reason: 'Selesai.' }, home)).body).toMatchObject({ code: 'NOT_TEAM_LEAD' });
      const ended = await act('end', { reason: 'Program selesai lebih awal.' }, giver);
      expect(ended.body).toMatchObject({ state: 'ENDED', endReason: 'Program selesai lebih awal.', may: [] });
      expect((await act('end', { reason: 'Lagi.' }, giver)).body).toMatchObject({ code: 'TEAM_OVER' });
      expect((await resultsAs(giver)).status).toBe(404);
      expect((await documentAs(receiver)).plans[0]?.results[1]).toMatchObject({ assignment: assignmentId });
      expect(await broken()).toEqual([]);
    });

    it('that somebody changed beside the trail is found by verify', async () => {
      const owner = new pg.Client({ connectionString: office.site.databaseUrl });
      await owner.connect();
      await owner.query(`update team_assignment set state = 'CONSENTED', end_reason_id = null where id = $1`, [assignmentId]);
      expect(await broken()).toEqual(['I59']);
      await owner.query(`update plan_result set kind = 'MAIN' where assignment_id is not null`);
      await owner.end();
      expect(await broken()).toEqual(['I59', 'I60']);
    });
  });
}
