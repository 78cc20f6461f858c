import { teamAssignment, type TeamAssignment } from '@siklus/contracts/team-assignments';
import { answersForHome, type Relation } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { utc } from '../platform/database/utc.js';
import { mayOf } from '../platform/identity/judge.js';
import type { Person } from '../platform/identity/person.js';
import { asText, defineList } from '../platform/lists/define-list.js';
import { equals, inIds, search } from '../platform/lists/filters.js';
import { nameFor, postAs } from './closers.js';
import { documentColumns, participantScope } from './document-columns.js';
import { loadPeople } from './load-line.js';
import { leadsOf } from './team-leads.js';

/** An assignment as it is kept: with who leads its team, and whether its document is under way. */
export type KeptAssignment = Omit<TeamAssignment, 'may'> & {
  readonly giverId: string;
  readonly givenForId: string | null;
  readonly leads: readonly string[];
  readonly isRunning: boolean;
};

const from = `team_assignment t join participant p on p.id = t.participant_id join cycle c on c.id = p.cycle_id
  join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id join unit w on w.id = t.unit_id
  join given_reason g on g.id = t.reason_id left join given_reason d on d.id = t.answer_reason_id
  left join given_reason f on f.id = t.end_reason_id`;

/** Assignments across units, for both units: the employee with his line, and whoever leads the team today. */
export const teamAssignments = defineList<TeamAssignment, KeptAssignment>({
  resource: 'team-assignments',
  words: { id: 'Penugasan lintas unit', en: 'Assignments across units' },
  row: teamAssignment,
  action: 'team-assignment.read',
  from,
  scope: { ...participantScope, teamLeads: leadsOf },
  columns: {
    id: { sql: 't.id', filter: inIds },
    ...documentColumns({ cycleId: 'p.cycle_id', participantId: 't.participant_id', employeeId: 'p.employee_id', unitId: 'p.unit_id' }),
    team: { sql: 't.team', sortable: true },
    teamUnitId: { sql: 't.unit_id', filter: inIds },
    teamUnitName: { sql: 'w.name', sortable: true },
    role: { sql: 't.role', filter: equals },
    firstDay: { sql: 't.first_day', as: asText, sortable: true },
    lastDay: { sql: 't.last_day', as: asText, sortable: true },
    state: { sql: 't.state', filter: equals },
    giverId: { sql: 't.giver_id' },
    giverName: { sql: 'g.by_name' },
    giverPost: { sql: postAs(`t.given_for ->> 'as'`, `(t.given_for ->> 'post')`, 'g.by_post') },
    giverFor: { sql: nameFor(`t.given_for ->> 'as'`, `t.given_for ->> 'name'`) },
    givenForId: { sql: `t.given_for ->> 'employeeId'` },
    reason: { sql: 'g.text' },
    answeredBy: { sql: 't.answered_by_name' },
    answeredFor: { sql: nameFor(`t.answered_for ->> 'as'`, `t.answered_for ->> 'name'`) },
    answeredAt: { sql: 't.answered_at', as: utc },
    answerReason: { sql: 'd.text' },
    endReason: { sql: 'f.text' },
    leads: { sql: leadsOf },
    isRunning: { sql: `(p.state = 'active' and c.state = 'open')` },
  },
  filters: { q: search('e.name', 't.team') },
  defaultSort: `t.state <> 'WAITING', t.first_day desc`,
  show: (rows, { person, unitOfWork }) => unitOfWork.run((tx) => shownAssignments(tx, person, rows)),
});

/** The assignments of one document, the first day first. */
export async function assignmentsOf(tx: Pick<Tx, 'rows'>, person: Person, participantId: string): Promise<TeamAssignment[]> {
  const rows = await tx.rows<KeptAssignment>(
    `select ${teamAssignments.select} from ${from} where t.participant_id = $1 order by t.first_day, t.id`,
    [participantId],
  );
  return shownAssignments(tx, person, rows);
}

/** The rows as their reader is shown them: with what he may do while each stands as it does. */
async function shownAssignments(tx: Pick<Tx, 'rows'>, person: Person, rows: readonly KeptAssignment[]): Promise<TeamAssignment[]> {
  if (rows.length === 0) return [];
  const { lines } = await loadPeople(
    tx,
    rows.map(({ employeeId }) => employeeId),
  );
  return rows.map(({ giverId, givenForId, leads, isRunning, ...row }) => {
    const line = lines.get(row.employeeId);
    const relations: Relation[] = leads.some((lead) => lead === person.employeeId) ? ['teamLead'] : [];
    if (line !== undefined && answersForHome(line, person.employeeId, [giverId, givenForId])) relations.push('supervisor');
    const fitting = isRunning ? actsIn[row.state] : [];
    return { ...row, may: mayOf(person, fitting, { lineage: [], employeeId: row.employeeId, relations }) };
  });
}

/** What can be done to an assignment as it stands. */
const actsIn: Readonly<Record<TeamAssignment['state'], TeamAssignment['may']>> = {
  WAITING: ['team-assignment.answer', 'team-assignment.end'],
  CONSENTED: ['team-assignment.end'],
  DECLINED: [],
  TAKEN_BACK: [],
  ENDED: [],
};
