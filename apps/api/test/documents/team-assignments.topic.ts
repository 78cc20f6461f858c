import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { TaskDetail } from '@siklus/contracts/tasks';
import {
  ledTeams,
  teamAssignment,
  teamResults,
  type LedTeams,
  type TeamAssignment,
  type TeamResults,
} from '@siklus/contracts/team-assignments';
import type { DocumentTrail } from '@siklus/contracts/trails';
import pg from 'pg';
import { addCalendarDays, headsOf, type PostHolder } from '@siklus/domain';
import { newId } from '../../src/platform/new-id.js';
import { verifyAll } from '../../src/verify-all.js';
import { headOf } from '../../src/workflow/team-leads.js';
import { endings } from '../support/endings.js';
import { openOffice, openTasks, type Office } from '../support/office.js';
import type { Answer, Client } from '../support/test-app.js';

interface People {
  readonly giver: string;
  readonly giverNip: string;
  readonly unitId: string;
  readonly ownNip: string;
  readonly superiorNip: string;
  readonly receiver: string;
  readonly nip: string;
  readonly home: string;
  readonly stranger: string;
  readonly awayId: string;
  readonly awayNip: string;
  readonly year: number;
}

let office: Office;
let people: People;
let giver: Client;
let home: Client;
let receiver: Client;
let stranger: Client;
let participantId: string;
let assignmentId: string;

const indicators = [{ aspect: 'QUANTITY', text: 'Jumlah laporan', target: { number: 12, unit: 'laporan' } }];
const read = <R extends Record<string, unknown>>(sql: string, values: unknown[] = []) => office.site.unitOfWork.read<R>(sql, values);
const asked = (parts: object = {}) => ({
  nip: people.nip,
  unitId: people.unitId,
  team: 'Tim Adiwiyata',
  role: 'MEMBER',
  firstDay: `${people.year}-02-01`,
  lastDay: `${people.year}-11-30`,
  reason: 'Surat tugas 094/17',
  ...parts,
});
const give = (parts: object = {}, by = giver) => by.post<TeamAssignment & Problem>('/api/team-assignments', asked(parts));
const act = (verb: string, body: object, by: Client, id = assignmentId) =>
  by.post<TeamAssignment & Problem>(`/api/team-assignments/${id}/${verb}`, body);
const resultsAs = (by: Client) => by.get<TeamResults>(`/api/team-assignments/${assignmentId}/results`);
const documentAs = async (by: Client) => (await by.get<ParticipantDetail>(`/api/participants/${participantId}`)).body;
const kindsFor = async (by: Client) =>
  (await by.list<{ kind: string; opens: string }>('/api/notifications', { range: [0, 49] })).rows
    .filter(({ kind }) => /^(team|remark)-/.test(kind))
    .map(({ kind, opens }) => `${kind} ${opens}`);
const stands = (standing: string) =>
  office.site.unitOfWork.run((tx) => tx.run('update employee set standing = $2 where id = $1', [people.awayId, standing]));
const stored = async () => (await read<{ n: number }>('select count(*)::int as n from team_assignment'))[0]?.n;
const broken = async () =>
  (await verifyAll(office.site.unitOfWork)).filter(({ violations }) => violations > 0).map(({ invariant }) => invariant.slice(0, 3));
const handIn = async (turn: string, results?: readonly object[]): Promise<Answer<Problem>> => {
  const [open] = await openTasks(office, { participantId, turn });
  const by = await office.as(open?.holderId ?? '');
  const { version } = (await by.get<TaskDetail>(`/api/tasks/${open?.id}`)).body;
  return by.post(`/api/tasks/${open?.id}/complete`, { answers: results === undefined ? {} : { results } }, { version });
};
const main = { title: 'Sekolah binaan terakreditasi', kind: 'MAIN', indicators };
const additional = (parts: object = {}) => ({ title: 'Sekolah hijau terwujud', kind: 'ADDITIONAL', indicators, ...parts });

/** Called inside the `describe` of a suite. */
export function teamAssignmentsTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    // A head with staff in his own unit; somebody without staff of a unit beside it, whose superior is at work; and two others.
    const [found] = await read<Record<keyof People, never>>(
      `select g.employee_id as giver, ge.nip as "giverNip", g.unit_id as "unitId", own.nip as "ownNip",
              (select x.nip from employee x where x.id = g.supervisor_id) as "superiorNip", a.employee_id as receiver, e.nip,
              a.supervisor_id as home, s.employee_id as stranger, w.employee_id as "awayId", we.nip as "awayNip", c.year
         from cycle c, current_assignment g join employee ge on ge.id = g.employee_id and ge.standing = '01'
         join unit gu on gu.id = g.unit_id
         join lateral (select x.nip from current_assignment m join employee x on x.id = m.employee_id
           where m.unit_id = g.unit_id and m.supervisor_id = g.employee_id order by x.nip limit 1) own on true
         join current_assignment a on a.supervisor_id <> g.employee_id and a.unit_id <> g.unit_id
         join employee e on e.id = a.employee_id and e.standing = '01' and e.status = 'PNS'
         join unit u on u.id = a.unit_id and not u.lineage @> array[g.unit_id] and not gu.lineage @> array[u.id]
         join employee he on he.id = a.supervisor_id and he.standing = '01'
         join current_assignment h on h.employee_id = he.id and h.supervisor_id is distinct from g.employee_id
         join current_assignment s on s.supervisor_id not in (a.supervisor_id, g.employee_id, a.employee_id)
           and s.employee_id not in (a.employee_id, a.supervisor_id, g.employee_id)
         join current_assignment w on w.unit_id <> g.unit_id and w.employee_id not in (a.employee_id, s.employee_id)
           and w.supervisor_id <> g.employee_id
         join employee we on we.id = w.employee_id and we.standing = '01'
        where c.state = 'open' and g.position_type in ('ADMINISTRATOR', 'PENGAWAS') and g.supervisor_id is not null
          and not exists (select from current_assignment x where x.supervisor_id in (a.employee_id, s.employee_id, w.employee_id))
        order by g.employee_id, a.employee_id, s.employee_id, w.employee_id limit 1`,
    );
    people = found as unknown as People;
    giver = await office.as(people.giver);
    home = await office.as(people.home);
    receiver = await office.as(people.receiver);
    stranger = await office.as(people.stranger);
    participantId = (await openTasks(office, { employeeId: people.receiver, step: 'target-setting' }))[0]?.participantId ?? '';
    await stands('99');
  });

  describe('an assignment across units', () => {
    it('is offered to whoever heads a unit, for its teams, and to nobody else', async () => {
      const { body } = await giver.get<LedTeams>('/api/team-assignments/teams');
      expect(ledTeams.parse(body)).toMatchObject([{ unitId: people.unitId, team: null }]);
      expect((await stranger.get('/api/team-assignments/teams')).body).toEqual([]);
      expect((await office.admin.get('/api/team-assignments/teams')).body).toEqual([]);
      // The statement finds the heads as the rule does, in every unit.
      const postsIn = (view: string) =>
        read<PostHolder & Record<string, unknown>>(
          `select employee_id as "employeeId", unit_id as "unitId", position_type as "positionType", true as able,
                  supervisor_id as "supervisorId" from ${view}`,
        );
      const heads = await read<{ id: string; head: string }>(
        `select * from (select u.id, ${headOf('u.id')} as head from unit u) found where head is not null order by id`,
      );
      const byRule = [...headsOf(await postsIn('current_assignment'), await postsIn('run_post'))].map(([id, { employeeId }]) => ({
        id,
        head: employeeId,
      }));
      expect(heads).toEqual(byRule.sort((one, other) => (one.id < other.id ? -1 : 1)));
    });

    it.each<[string, () => object, number, string, string]>([
      ['to somebody unknown', () => ({ nip: '198001012010011999' }), 422, 'nip', 'ASSIGNED_UNKNOWN'],
      ['to oneself', () => ({ nip: people.giverNip }), 422, 'nip', 'ASSIGNED_TO_ONESELF'],
      ['to somebody of the own unit', () => ({ nip: people.ownNip }), 422, 'nip', 'ASSIGNED_WITHIN_UNIT'],
      ['to the own superior', () => ({ nip: people.superiorNip }), 422, 'nip', 'ASSIGNED_TO_SUPERIOR'],
      ['to somebody who has retired', () => ({ nip: people.awayNip }), 422, 'nip', 'ASSIGNED_WHILE_AWAY'],
      ['that ends before it begins', () => ({ lastDay: `${people.year}-01-01` }), 422, 'lastDay', 'TEAM_DAYS_REVERSED'],
      ['over two years', () => ({ lastDay: `${people.year + 1}-01-31` }), 422, 'lastDay', 'TEAM_DAYS_OF_TWO_YEARS'],
      [
        'in a year without a document',
        () => ({ firstDay: `${people.year - 1}-02-01`, lastDay: `${people.year - 1}-03-01` }),
        409,
        'firstDay',
        'ASSIGNED_WITHOUT_DOCUMENT',
      ],
      ['for a unit that one does not head', () => ({ unitId: office.unitId }), 403, 'unitId', 'TEAM_UNIT_NOT_YOURS'],
    ])('is refused in words %s, and nothing is written', async (_what, parts, status, source, code) => {
      const refused = await give(parts());
      expect([refused.status, refused.body.code, refused.body.errors[0]?.source]).toEqual([status, code, source]);
      expect(await stored()).toBe(0);
    });

    it('is not given by who heads nothing, nor by an administrator', async () => {
      for (const by of [stranger, receiver, office.admin]) expect((await give({}, by)).body.code).toBe('TEAM_UNIT_NOT_YOURS');
      expect(await stored()).toBe(0);
      await stands('01');
    });

    it('waits for the home unit, which is asked, and stands in document and trail with its giver', async () => {
      const given = await give({ nip: ` ${people.nip} `, team: 'Tim  Adiwiyata' });
      expect([given.status, given.body.state]).toEqual([201, 'WAITING']);
      assignmentId = given.body.id;
      expect(teamAssignment.strict().parse(given.body)).toMatchObject({ team: 'Tim Adiwiyata', may: ['team-assignment.end'] });
      expect((await give()).body).toMatchObject({ status: 409, code: 'ASSIGNED_TWICE' });
      expect(await kindsFor(home)).toEqual(['team-asked team']);
      const { assignments } = await documentAs(home);
      expect(assignments).toMatchObject([
        { id: assignmentId, giverName: given.body.giverName, reason: 'Surat tugas 094/17', may: ['team-assignment.answer'] },
      ]);
      const { body } = await receiver.get<DocumentTrail>(`/api/document-trails/${participantId}`);
      expect([body.brokenAt, body.entries.at(-1)?.action]).toEqual([null, 'team.assigned']);
    });

    it('is answered by the home supervisor alone, who declines with a reason only', async () => {
      for (const [by, status, code] of [
        [giver, 403, 'NOT_HOME_SUPERVISOR'],
        [receiver, 403, 'NOT_HOME_SUPERVISOR'],
        [office.admin, 403, 'NOT_HOME_SUPERVISOR'],
        [stranger, 404, 'NOT_FOUND'],
      ] as const)
        expect((await act('answer', { consents: true }, by)).body).toMatchObject({ status, code });
      const unsaid = await act('answer', { consents: false }, home);
      expect([unsaid.status, unsaid.body.errors[0]?.source]).toEqual([422, 'reason']);
      expect((await resultsAs(giver)).status).toBe(404);
      const early = await handIn('draft', [main, additional({ assignment: assignmentId })]);
      expect(early.body.errors).toMatchObject([{ code: 'ASSIGNMENT_NOT_CONSENTED', source: 'results.1.assignment' }]);
      const consented = await act('answer', { consents: true }, home);
      expect([consented.status, consented.body.state, consented.body.may]).toEqual([200, 'CONSENTED', []]);
      expect((await act('answer', { consents: false, reason: 'Tidak jadi.' }, home)).body).toMatchObject({ code: 'TEAM_ANSWERED' });
      expect([await kindsFor(giver), await kindsFor(receiver)]).toEqual([['team-answered team'], ['team-answered team']]);
    });

    it('lets an additional result come from it, which its giver sees, and nothing else of the document', async () => {
      expect((await handIn('draft', [main, additional({ assignment: assignmentId })])).status).toBe(200);
      expect((await handIn('agree')).status).toBe(200);
      expect((await documentAs(receiver)).plans[0]?.results[1]).toMatchObject({ key: 'r2', assignment: assignmentId });
      const { body } = await resultsAs(giver);
      expect(teamResults.strict().parse(body)).toMatchObject({ planVersion: 1, remarks: [] });
      expect(body.results.map(({ key, title }) => [key, title])).toEqual([['r2', 'Sekolah hijau terwujud']]);
      expect((await giver.get(`/api/participants/${participantId}`)).status).toBe(404);
      for (const by of [home, receiver, office.admin, stranger]) expect((await resultsAs(by)).status).toBe(404);
      expect((await documentAs(receiver)).visits).toContainEqual(expect.objectContaining({ kind: 'team', visitedAs: 'teamLead' }));
    });

    it('lets its giver give feedback on that result alone, by name and in the trail, for the employee and his supervisor', async () => {
      const said = { part: 'r2', text: 'Laporan triwulan pertama sangat rapi.' };
      const say = (by: Client, body: object) => by.post<Problem>(`/api/participants/${participantId}/remarks`, body);
      for (const by of [stranger, receiver]) expect((await say(by, said)).status).toBe(404);
      for (const part of ['r1', 'LOYAL']) expect((await say(giver, { ...said, part })).body).toMatchObject({ code: 'REMARK_NOT_OF_TEAM' });
      expect((await say(giver, said)).status).toBe(201);
      const expected = { ...said, assignmentId, planVersion: 1, byName: expect.stringMatching(/./), readAt: null };
      expect((await resultsAs(giver)).body).toMatchObject({ may: ['remark.write'], remarks: [{ ...expected, may: ['remark.change'] }] });
      expect((await documentAs(home)).remarks).toMatchObject([{ ...expected, readAt: expect.any(String), may: [] }]);
      const { id = '' } = (await documentAs(receiver)).remarks[0] ?? {};
      expect((await receiver.post(`/api/remarks/${id}/answer`, { text: 'Terima kasih.' })).status).toBe(204);
      expect((await resultsAs(giver)).body.remarks).toMatchObject([{ answer: { text: 'Terima kasih.' } }]);
      expect([await kindsFor(home), await kindsFor(receiver), await kindsFor(giver)]).toEqual([
        expect.arrayContaining(['remark-given document']),
        expect.arrayContaining(['remark-given document']),
        expect.arrayContaining(['team-remark-answered team']),
      ]);
      const { body } = await receiver.get<DocumentTrail>(`/api/document-trails/${participantId}`);
      expect([body.brokenAt, body.entries.at(-1)?.action]).toEqual([null, 'remark.answered']);
      expect(await broken()).toEqual([]);
    });

    it('shows its giver a report once it is handed in, before it is rated, and none that was given back', async () => {
      const reported = async () => (await resultsAs(giver)).body.actuals.map(({ indicator }) => indicator);
      const open = async (turn: string, by: Client) => {
        const [found] = await openTasks(office, { participantId, step: 'mid-term-review', occasion: 'TW1', turn });
        return (await by.get<TaskDetail>(`/api/tasks/${found?.id}`)).body;
      };
      const { id, version, example } = await open('report', receiver);
      expect((await receiver.post(`/api/tasks/${id}/complete`, { answers: example }, { version })).status).toBe(200);
      expect(await reported()).toEqual(['r2.i1']);
      const given = await open('feedback', home);
      expect((await home.post(`/api/tasks/${given.id}/return`, { reason: 'Lengkapi.' }, given)).status).toBe(200);
      expect(await reported()).toEqual([]);
    });

    it('shows what its giver said to whoever rates, beside what was reported', async () => {
      const ask = async (turn: string, by: Client) => {
        const [open] = await openTasks(office, { participantId, step: 'mid-term-review', turn });
        return (await by.get<TaskDetail>(`/api/tasks/${open?.id}`)).body;
      };
      const report = await ask('report', receiver);
      const sent = await receiver.post(`/api/tasks/${report.id}/complete`, { answers: report.example }, { version: report.version });
      expect(sent.status).toBe(200);
      const rating = await ask('feedback', home);
      expect(rating.remarks.map((said) => [said.assignmentId, said.part, said.text])).toEqual([
        [assignmentId, 'r2', 'Laporan triwulan pertama sangat rapi.'],
      ]);
    });

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
