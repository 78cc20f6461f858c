import type { BulkOperation } from '@siklus/contracts/bulk-operations';

/** Whether the act has more to do, at once or once it is resumed. */
export function isUnderWay({ state }: Pick<BulkOperation, 'state'>): boolean {
  return state === 'running' || state === 'paused';
}
