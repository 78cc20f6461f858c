import { describe, expect, it } from '@jest/globals';
import { ledTeams, teamAssignment, type LedTeams } from '@siklus/contracts/team-assignments';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { headsOf, type PostHolder } from '@siklus/domain';
import { headOf } from '../../src/workflow/team-leads.js';
import {
  act,
  additional,
  assignmentId,
  documentAs,
  give,
  giver,
  handIn,
  home,
  kindsFor,
  main,
  office,
  participantId,
  people,
  read,
  receiver,
  resultsAs,
  stands,
  stranger,
  isAbout,
} from './team-office.js';

const stored = async () => (await read<{ n: number }>('select count(*)::int as n from team_assignment'))[0]?.n;

/** Called inside the `describe` of a suite. */
export function teamAssignmentsTopic(): void {
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
      isAbout(given.body.id);
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
  });
}
