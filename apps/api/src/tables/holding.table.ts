import { holdingKinds } from '@siklus/domain';
import { int, moment, oneOf, text, uuid } from './columns.js';
import { table } from './table.js';

/** Whose move a step run is from a moment on, until the next row of the run: evidence, so it is only ever added to. */
export const holding = table('holding', {
  stepRunId: uuid().primary(),
  version: int().primary(),
  since: moment().primary(),
  kind: oneOf(holdingKinds),
  turn: text().nullable(),
  holderId: uuid().nullable(),
  pool: text().nullable(),
  onBehalfOf: uuid().nullable().comment('For whose post a deputy stands in (a.n.).'),
});
