import { approaches, type Annex, type Expectations } from '@siklus/domain';
import { int, json, moment, oneOf, text, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** A plan as it was agreed. */
export const plan = table(
  'plan',
  {
    id: uuid().primary(),
    participantId: uuid().refersTo(participant),
    version: int(),
    agreedAt: moment(),
    step: text().comment('In which step it was written and agreed, and for which occasion.'),
    occasion: text(),
    approach: oneOf(approaches),
    annex: json<Annex>(),
    expectations: json<Expectations>(),
    superiorTold: uuid()
      .nullable()
      .comment('The document of the superior about whose results its employee was last asked to confirm ties.'),
  },
  { unique: [['participantId', 'version']] },
);
