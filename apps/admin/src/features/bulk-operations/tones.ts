import type { BulkItem, BulkOperation } from '@siklus/contracts/bulk-operations';
import type { Tone } from '../../kit/ui/Chip';

/** The colour of where an act stands, and of what became of a person in it. */
export const actTones: Readonly<Record<BulkOperation['state'], Tone>> = {
  running: 'sea',
  paused: 'wait',
  finished: 'ok',
  cancelled: 'plain',
};
export const itemTones: Readonly<Record<BulkItem['state'], Tone>> = {
  waiting: 'plain',
  done: 'ok',
  failed: 'late',
  skipped: 'wait',
  cancelled: 'plain',
};
