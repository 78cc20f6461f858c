import type { Actor } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { BulkActAtWork } from './bulk-works.js';

/** Whoever began the act stands in the trail of every document that it moves, and at the turns that it ends. */
export async function authorOf(tx: Tx, { createdBy }: Pick<BulkActAtWork, 'createdBy'>): Promise<Actor> {
  const by = await tx.first<{ accountId: string; employeeId: string | null; name: string; post: string | null }>(
    `select a.id as "accountId", a.employee_id as "employeeId", a.display_name as name, c.position as post
       from account a left join current_assignment c on c.employee_id = a.employee_id where a.id = $1`,
    [createdBy],
  );
  return by === undefined ? { kind: 'system' } : { kind: 'person', ...by, pools: [] };
}
