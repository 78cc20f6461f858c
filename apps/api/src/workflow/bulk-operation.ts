import type { BulkOperation } from '@siklus/contracts/bulk-operations';
import { Refusal, type Registry } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Person } from '../platform/identity/person.js';
import { bulkOperations, operationFor, operationFrom, type KeptOperation } from './bulk-operations.list.js';

/** The act, as this person reads it, with its counts. */
export async function operationOf(tx: Pick<Tx, 'first'>, registry: Registry, person: Person, id: string): Promise<BulkOperation> {
  const row = await tx.first<KeptOperation>(`select ${bulkOperations.select} from ${operationFrom} where ${bulkOperations.id} = $1`, [id]);
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return operationFor(registry, person, row);
}

/** The unit that the act is about with all above it. */
export async function placeOf(tx: Pick<Tx, 'first'>, id: string): Promise<readonly string[]> {
  const row = await tx.first<{ lineage: string[] }>(`select u.lineage from ${operationFrom} where o.id = $1`, [id]);
  if (row === undefined) throw new Refusal('NOT_FOUND');
  return row.lineage;
}
