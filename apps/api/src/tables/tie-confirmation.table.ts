import type { Support } from '@siklus/domain';
import { bytes, int, json, moment, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** What a result supports, by its key. */
export interface ConfirmedSupport extends Support {
  readonly key: string;
  /** What it supported until then. */
  readonly before: Support;
}

/** What an employee confirmed that results of an agreed plan support from then on: evidence, so it is only ever added to. */
export const tieConfirmation = table(
  'tie_confirmation',
  {
    id: uuid().primary(),
    participantId: uuid().refersTo(participant),
    planVersion: int(),
    results: json<readonly ConfirmedSupport[]>(),
    salt: bytes().comment('The trail commits to what was confirmed with it.'),
    at: moment(),
  },
  { indexes: { tie_confirmation_participant: { on: ['participantId', 'at'] } } },
);
