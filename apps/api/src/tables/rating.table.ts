import { ratings } from '@siklus/domain';
import { int, moment, oneOf, text, uuid } from './columns.js';
import { participant } from './participant.table.js';
import { table } from './table.js';

/** A settled rating. */
export const rating = table('rating', {
  participantId: uuid().primary().refersTo(participant),
  step: text().primary(),
  occasion: text().primary(),
  version: int().primary(),
  result: oneOf(ratings),
  behaviour: oneOf(ratings),
  predicate: text(),
  planVersion: int().nullable().comment('The plan that the rated report was about.'),
  settledAt: moment(),
  finalAt: moment().comment('From when nobody may object to it any more.'),
});
