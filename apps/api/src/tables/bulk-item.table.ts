import { bulkOperation } from './bulk-operation.table.js';
import { int, oneOf, text, uuid } from './columns.js';
import { table, type RecordOf } from './table.js';

/** One of those that a bulk act is for. */
export const bulkItem = table(
  'bulk_item',
  {
    operation_id: uuid().primary().refersTo(bulkOperation),
    n: int().primary(),
    target_id: uuid(),
    state: oneOf(['waiting', 'done', 'failed', 'skipped']).default('waiting'),
    code: text().nullable(),
  },
  {
    unique: [['operation_id', 'target_id']],
    indexes: { bulk_item_waiting: { on: ['operation_id', 'n'], where: `state = 'waiting'` } },
  },
);

export type BulkItem = RecordOf<typeof bulkItem>;
