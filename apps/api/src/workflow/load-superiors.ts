import type { Tx } from '../platform/database/unit-of-work.js';
import type { Person } from '../platform/identity/person.js';
import { superiorsOf } from '../platform/lists/scope.js';

/** Ids of all employees to whom the person answers now, near or far, those who stand in included; none for an account without one. */
export async function loadSuperiors(tx: Pick<Tx, 'rows'>, { ownerId }: Pick<Person, 'ownerId'>): Promise<ReadonlySet<string>> {
  if (ownerId === null) return new Set();
  const rows = await tx.rows<{ id: string }>(`select id from (${superiorsOf('$1::uuid')}) superior(id)`, [ownerId]);
  return new Set(rows.map(({ id }) => id));
}
