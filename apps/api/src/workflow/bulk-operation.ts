import type { BulkOperation } from '@siklus/contracts/bulk-operations';
import { Refusal, textOf, type Details, type ErrorCode } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { bulkOperations, operationFrom } from './bulk-operations.list.js';

/** The act with its counts and the reasons of what failed or was skipped. */
export async function operationOf(tx: Pick<Tx, 'rows'>, id: string): Promise<BulkOperation> {
  const [row] = await tx.rows<BulkOperation>(`select ${bulkOperations.select} from ${operationFrom} where ${bulkOperations.id} = $1`, [id]);
  if (row === undefined) throw new Refusal('NOT_FOUND');
  const reasons = await tx.rows<{ code: ErrorCode; details: Details; count: number }>(
    `select code, details, count(*)::int as count from bulk_item where operation_id = $1 and state in ('failed', 'skipped')
      group by 1, 2 order by 3 desc limit 20`,
    [id],
  );
  return {
    ...row,
    failures: reasons.map(({ code, details, count }) => ({ code, count, message: textOf(code, details) })),
  };
}
