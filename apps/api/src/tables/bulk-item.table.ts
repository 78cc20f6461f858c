import type { Details } from '@siklus/domain';
import { bulkOperation } from './bulk-operation.table.js';
import { int, json, oneOf, text, uuid } from './columns.js';
import { table } from './table.js';

/** One of those that a bulk act is for. */
export const bulkItem = table(
  'bulk_item',
  {
    operationId: uuid().primary().refersTo(bulkOperation),
    n: int().primary(),
    targetId: uuid(),
    state: oneOf(['waiting', 'done', 'failed', 'skipped', 'cancelled']).default('waiting'),
    code: text().nullable(),
    /** What fills the text of the code. */
    details: json<Details>().nullable(),
  },
  {
    unique: [['operationId', 'targetId']],
    indexes: { bulk_item_waiting: { on: ['operationId', 'n'], where: `state = 'waiting'` } },
  },
);
