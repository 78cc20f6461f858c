import { runStates } from '@siklus/domain';
import { int, moment, oneOf, smallint, text, texts, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table, type RecordOf } from './table.js';

/** A step of one participant for one occasion. */
export const stepRun = table(
  'step_run',
  {
    id: uuid().primary(),
    participant_id: uuid().refersTo(participant),
    cycle_id: uuid(),
    segment_id: uuid().nullable(),
    step: text(),
    step_version: smallint(),
    occasion: text(),
    state: oneOf(runStates),
    turn: text().nullable(),
    opens_at: moment(),
    due_at: moment(),
    round: smallint(),
    version: int(),
    unmet: texts(),
  },
  {
    unique: [['participant_id', 'step', 'occasion']],
    indexes: {
      // Few runs are blocked, so these cost the engine next to nothing: one in the order of the list, one to ask a document.
      step_run_blocked: { on: ['cycle_id', 'opens_at', 'id'], where: `state = 'blocked'` },
      step_run_blocked_of: { on: ['participant_id'], where: `state = 'blocked'` },
    },
  },
);

export type StepRun = RecordOf<typeof stepRun>;
