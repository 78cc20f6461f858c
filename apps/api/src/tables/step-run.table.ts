import { runStates, sides, skipCauses } from '@siklus/domain';
import { int, moment, oneOf, smallint, text, texts, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** A step of one participant for one occasion. */
export const stepRun = table(
  'step_run',
  {
    id: uuid().primary(),
    participantId: uuid().refersTo(participant),
    cycleId: uuid(),
    segmentId: uuid().nullable(),
    step: text(),
    stepVersion: smallint(),
    occasion: text(),
    state: oneOf(runStates),
    turn: text().nullable(),
    opensAt: moment(),
    dueAt: moment(),
    dueBefore: moment().nullable(),
    round: smallint(),
    version: int(),
    unmet: texts(),
    blockedAt: moment().nullable(),
    cause: oneOf(skipCauses).nullable(),
    askedAs: oneOf(sides).nullable(),
  },
  {
    unique: [['participantId', 'step', 'occasion']],
    checks: { step_run_blocked_since: `(state = 'blocked') = (blocked_at is not null)` },
    indexes: {
      // Few runs are blocked, so these cost the engine next to nothing: one in the order of the list, one to ask a document.
      step_run_blocked: { on: ['cycleId', 'blockedAt', 'id'], where: `state = 'blocked'` },
      step_run_blocked_of: { on: ['participantId'], where: `state = 'blocked'` },
      // Whoever starts asks which versions of steps on request are in use.
      step_run_asked: { on: ['cycleId', 'step', 'stepVersion'], where: 'asked_as is not null' },
    },
  },
);
