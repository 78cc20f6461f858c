import { bigint, text, uuid } from './columns.js';
import { table } from './table.js';

/**
 * How many runs of a unit are in a state and due on a day (`2026-01-31`). Rows without a step count documents: by their state, held up
 * ('blocked'), and held up for a need (the occasion); those have no due day.
 */
export const progressCount = table('progress_count', {
  cycleId: uuid().primary(),
  unitId: uuid().primary(),
  step: text().primary(),
  occasion: text().primary(),
  state: text().primary(),
  dueOn: text().primary(),
  n: bigint(),
});
