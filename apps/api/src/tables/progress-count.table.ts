import { bigint, text, uuid } from './columns.js';
import { table } from './table.js';

/**
 * How many runs of a unit are in a state. Rows without a step count documents: by their state, held up ('blocked'), and held up for a need
 * (the occasion).
 */
export const progressCount = table('progress_count', {
  cycleId: uuid().primary(),
  unitId: uuid().primary(),
  step: text().primary(),
  occasion: text().primary(),
  state: text().primary(),
  n: bigint(),
});
