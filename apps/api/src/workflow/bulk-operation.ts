import type { BulkOperation } from '@siklus/contracts/bulk-operations';
import { Refusal, textOf, type Details, type ErrorCode } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Person } from '../platform/identity/person.js';
import { bulkOperations, operationFor, operationFrom, type KeptOperation } from './bulk-operations.list.js';

/** The act, as this person reads it, with its counts and the reasons of what failed or was skipped. */
export async function operationOf(tx: Pick<Tx, 'rows'>, person: Person, id: string): Promise<BulkOperation> {
  const [row] = await tx.rows<KeptOperation>(`select ${bulkOperations.select} from ${operationFrom} where ${bulkOperations.id} = $1`, [id]);
  if (row === undefined) throw new Refusal('NOT_FOUND');
  const reasons = await tx.rows<{ code: ErrorCode; details: Details; count: number }>(
    `select code, details, count(*)::int as count from bulk_item where operation_id = $1 and state in ('failed', 'skipped')
      group by 1, 2 order by 3 desc limit 20`,
    [id],
  );
  return {
    ...operationFor(person, row),
    failures: reasons.map(({ code, details, count }) => ({ code, count, message: textOf(code, details) })),
  };
}
