import { task, type Task } from '@siklus/contracts/tasks';
import type { Registry, Text } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, holds, inIds, isYes, searchParticipants, type Fields, type Filter } from '../../platform/lists/filters.js';
import { answerable, taskScope } from '../../workflow/answerable.js';
import { postAs } from '../../workflow/closers.js';
import { documentColumns } from '../../workflow/document-columns.js';
import { taskHeldSince } from '../../workflow/document-holdings.js';
import { labelOf, ownLabel, turnLabelOf } from '../../workflow/labels.js';
import { countedRound } from '../../workflow/counted-round.js';
import { registryToken } from '../../workflow/registry-token.js';
import { clockNow, vacantPostFor } from '../../workflow/vacant-posts.js';

export interface TaskRow extends Omit<Task, 'label' | 'turnLabel'> {
  readonly stepVersion: number;
  readonly ownLabel: Text | null;
}

const mine: Filter = (value, values, { person }) =>
  // What belongs to no pool is not known to belong to one of his, and so is none he may answer.
  isYes(value) ? answerable(person, values) : `${answerable(person, values)} is not true`;

/** SQL for the post for which the holder of the open task `t`, in the unit `u`, stands in, or which he runs as it is vacant; else null. */
const standsInAs = `case when t.state <> 'open' or t.holder_id = t.employee_id then null when t.on_behalf_of is not null then (
  select ${postAs('o.kind', 'held.position', 'null')} from acting_official o join current_assignment held on held.employee_id = o.holder_id
   where o.holder_id = t.on_behalf_of and o.acting_id = t.holder_id order by o.kind limit 1)
  else (select ${postAs('vacant.kind', 'vacant.position', 'null')} from business_clock clock cross join lateral (
    ${vacantPostFor({ person: 't.holder_id', lineage: 'u.lineage', moment: clockNow })}) vacant) end`;

/** What the filters need to be counted: most look at the task alone. */
function countFrom(filter: Fields): string {
  const run = 'version' in filter ? ' join step_run r on r.id = t.step_run_id' : '';
  const unit = 'unitId' in filter || 'mine' in filter ? ' join unit u on u.id = t.unit_id' : '';
  return `task t${run}${unit}`;
}

/** Open turns and those that were, with who holds each and until when. */
export const tasks = defineList<Task, TaskRow, [Registry]>({
  resource: 'tasks',
  needs: [registryToken],
  words: { id: 'Tugas', en: 'Tasks' },
  row: task,
  action: 'task.read',
  from: `task t join step_run r on r.id = t.step_run_id join employee e on e.id = t.employee_id join unit u on u.id = t.unit_id
    left join employee h on h.id = t.holder_id`,
  scope: taskScope,
  columns: {
    id: { sql: 't.id', filter: inIds },
    ...documentColumns({ cycleId: 't.cycle_id', participantId: 't.participant_id', employeeId: 't.employee_id', unitId: 't.unit_id' }),
    holderId: { sql: 't.holder_id', filter: inIds },
    holderName: { sql: 'h.name' },
    holderAs: { sql: standsInAs },
    pool: { sql: 't.pool', filter: equals },
    step: { sql: 't.step', sortable: true, filter: equals },
    stepVersion: { sql: 'r.step_version' },
    ownLabel: { sql: ownLabel({ cycleId: 't.cycle_id', step: 't.step', occasion: 't.occasion' }) },
    occasion: { sql: 't.occasion', filter: equals },
    turn: { sql: 't.turn', filter: equals },
    state: { sql: 't.state', sortable: true, filter: equals },
    round: { sql: countedRound },
    late: { sql: `(t.late or (t.state = 'open' and t.due_at < business_now()))` },
    opensAt: { sql: 't.opens_at', as: utc, sortable: true, filter: equals },
    heldSince: { sql: `case when t.state = 'open' then ${taskHeldSince} end`, as: utc },
    dueAt: { sql: 't.due_at', as: utc, sortable: true, filter: equals },
    closedAt: { sql: 't.closed_at', as: utc, sortable: true },
    dueBefore: { sql: `case when t.state = 'open' then r.due_before end`, as: utc },
    daysLeft: {
      sql: '(t.due_at at time zone zone_name(u.zone))::date - (business_now() at time zone zone_name(u.zone))::date',
    },
    version: { sql: 'r.version', filter: equals },
  },
  filters: {
    late: holds(`t.state = 'open' and t.due_at < business_now()`),
    mine,
    /** Turns in documents of others. */
    ofOthers: holds('t.holder_id <> t.employee_id'),
    /** Turns that somebody took, and not time. */
    taken: holds(`t.state = 'done' and t.closed_by_name is not null`),
    q: searchParticipants('t.participant_id'),
  },
  defaultSort: 't.due_at',
  unlimited: { countFrom },
  show: (rows, { services: [registry] }) => rows.map((row) => taskOf(registry, row)),
});

/** The task as people see it, its step and turn called as the cycle calls them. */
export function taskOf(registry: Registry, { stepVersion, ownLabel: own, ...row }: TaskRow): Task {
  const run = { ...row, stepVersion, ownLabel: own };
  return { ...row, label: labelOf(registry, run), turnLabel: turnLabelOf(registry, run, row.turn) };
}
