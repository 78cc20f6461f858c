import { int, moment, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** A plan as it was agreed. */
export const plan = table(
  'plan',
  { id: uuid().primary(), participantId: uuid().refersTo(participant), version: int(), agreedAt: moment() },
  { unique: [['participantId', 'version']] },
);
