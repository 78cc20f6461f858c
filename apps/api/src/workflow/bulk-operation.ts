import type { BulkOperation } from '@siklus/contracts';
import { errorCatalogue, Refusal, textOf, type ErrorCode } from '@siklus/domain';
import { utc } from '../platform/database/utc.js';
import type { Tx } from '../platform/database/unit-of-work.js';

export const operationSelect =
  `o.id, o.kind, o.cycle_id as "cycleId", u.name || ' ' || c.year as "cycleName", o.state, o.total, ` +
  `o.done, o.failed, o.skipped,
  o.total - o.done - o.failed - o.skipped as waiting, ${utc('o.created_at')} as "createdAt", ${utc('o.finished_at')} as "finishedAt"`;
export const operationFrom = 'bulk_operation o join cycle c on c.id = o.cycle_id join unit u on u.id = c.unit_id';

/** The act with its counts and the reasons of what failed or was skipped. */
export async function operationOf(tx: Pick<Tx, 'rows'>, id: string): Promise<BulkOperation> {
  const [row] = await tx.rows<BulkOperation>(`select ${operationSelect} from ${operationFrom} where o.id = $1`, [id]);
  if (row === undefined) throw new Refusal('NOT_FOUND');
  const reasons = await tx.rows<{ code: string; count: number }>(
    `select coalesce(code, '') as code, count(*)::int as count from bulk_item where operation_id = $1 and state in ('failed', 'skipped')
      group by 1 order by 2 desc limit 20`,
    [id],
  );
  return {
    ...row,
    failures: reasons.map(({ code, count }) => ({ code, count, message: code in errorCatalogue ? textOf(code as ErrorCode, 'id') : code })),
  };
}
