import { boolean, bytes, json, moment, oneOf, smallint, text, uuid, uuids } from './columns.js';
import type { Mark } from '@siklus/domain';
import { stepRun } from './step-run.table.js';
import { table } from './table.js';

/** A turn that is open or was: who holds it until when, and what came of it. */
export const task = table(
  'task',
  {
    id: uuid().primary(),
    stepRunId: uuid().refersTo(stepRun),
    participantId: uuid(),
    cycleId: uuid(),
    employeeId: uuid(),
    unitId: uuid(),
    step: text(),
    occasion: text(),
    turn: text(),
    round: smallint(),
    state: oneOf(['open', 'done', 'cancelled']),
    holderId: uuid().nullable(),
    pool: text().nullable(),
    onBehalfOf: uuid().nullable().comment('For whose post the holder stands in (a.n.).'),
    deputies: uuids().default([]).comment('Who else may take the turn, acting for the holder’s post.'),
    opensAt: moment(),
    dueAt: moment(),
    late: boolean().default(false),
    remindedAt: moment().nullable().comment('When its holder was last reminded of it.'),
    openedAt: moment().nullable().comment('When somebody who may take it first looked at it.'),
    outcome: text().nullable(),
    answers: json<unknown>().nullable(),
    reason: text().nullable(),
    marks: json<readonly Mark[]>().nullable().comment('What of a returned answer was marked, by its key, each with a comment.'),
    salt: bytes().nullable().comment('The trail commits to answers and reason with it, and holds neither.'),
    closedAt: moment().nullable(),
    closedBy: uuid().nullable(),
    closedByName: text().nullable().comment('What whoever closed it was called then; null where time or the reporting line closed it.'),
    closedByPost: text().nullable().comment('The title of the post that he held then.'),
    closedAs: text().nullable().comment('As what he acted for the post of another, PLT, PLH or PJ; null where he took his own turn.'),
    closedFor: uuid().nullable().comment('On whose behalf he closed it, acting for that post (a.n.).'),
    closedForName: text().nullable(),
    closedForPost: text().nullable(),
  },
  {
    checks: { task_check: `state <> 'open' or (holder_id is null) <> (pool is null)` },
    indexes: {
      one_open_task: { on: ['stepRunId'], unique: true, where: `state = 'open'` },
      task_inbox: { on: ['holderId', 'dueAt'], where: `state = 'open'` },
      task_pool: { on: ['pool', 'dueAt'], where: `state = 'open' and pool is not null` },
      task_participant: { on: ['participantId'] },
      // A whole cycle is due at one moment, so the order needs the id; who is late with how many is read from the index alone.
      task_cycle: {
        on: ['cycleId', 'dueAt', 'id', 'holderId'],
        sql: `using btree (cycle_id, due_at, id) include (holder_id) where state = 'open'`,
      },
    },
  },
);
