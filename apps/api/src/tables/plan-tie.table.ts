import { tieWays } from '@siklus/domain';
import { int, oneOf, smallint, text, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { plan } from './plan.table.js';
import { table } from './table.js';

/** A result of the superior's plan that a result supports; the first of a result is its primary one. */
export const planTie = table(
  'plan_tie',
  {
    planId: uuid().primary().refersTo(plan),
    resultKey: text().primary(),
    place: smallint().primary(),
    document: uuid().refersTo(participant),
    version: int(),
    key: text(),
    way: oneOf(tieWays),
    title: text().comment('What the superior’s result said in that version.'),
  },
  { indexes: { plan_tie_document: { on: ['document', 'key'] } } },
);
