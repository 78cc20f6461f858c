import { bigint, int, text, uuid } from './columns.js';
import { table, type RecordOf } from './table.js';

/** What has changed of a count and is not yet added to it. */
export const progressDelta = table('progress_delta', {
  id: bigint().counted().primary(),
  cycleId: uuid(),
  unitId: uuid(),
  step: text(),
  occasion: text(),
  state: text(),
  dueOn: text(),
  d: int(),
});

export type ProgressDelta = RecordOf<typeof progressDelta>;
