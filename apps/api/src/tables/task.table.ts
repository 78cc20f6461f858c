import { boolean, bytes, json, moment, oneOf, smallint, text, uuid } from './columns.js';
import { stepRun } from './step-run.table.js';
import { table, type RecordOf } from './table.js';

/** A turn that is open or was: who holds it until when, and what came of it. */
export const task = table(
  'task',
  {
    id: uuid().primary(),
    step_run_id: uuid().refersTo(stepRun),
    participant_id: uuid(),
    cycle_id: uuid(),
    employee_id: uuid(),
    unit_id: uuid(),
    step: text(),
    occasion: text(),
    turn: text(),
    round: smallint(),
    state: oneOf(['open', 'done', 'cancelled']),
    holder_id: uuid().nullable(),
    pool: text().nullable(),
    opens_at: moment(),
    due_at: moment(),
    late: boolean().default(false),
    outcome: text().nullable(),
    answers: json<unknown>().nullable(),
    reason: text().nullable(),
    salt: bytes().nullable().comment('The trail commits to answers and reason with it, and holds neither.'),
    closed_at: moment().nullable(),
    closed_by: uuid().nullable(),
  },
  {
    checks: { task_check: `state <> 'open' or (holder_id is null) <> (pool is null)` },
    indexes: {
      one_open_task: { on: ['step_run_id'], unique: true, where: `state = 'open'` },
      task_inbox: { on: ['holder_id', 'due_at'], where: `state = 'open'` },
      task_pool: { on: ['pool', 'due_at'], where: `state = 'open' and pool is not null` },
      task_participant: { on: ['participant_id'] },
      // A whole cycle is due at one moment, so the order needs the id; who is late with how many is read from the index alone.
      task_cycle: {
        on: ['cycle_id', 'due_at', 'id', 'holder_id'],
        sql: `using btree (cycle_id, due_at, id) include (holder_id) where state = 'open'`,
      },
    },
  },
);

export type Task = RecordOf<typeof task>;
