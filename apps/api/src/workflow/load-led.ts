import type { Tx } from '../platform/database/unit-of-work.js';
import type { Person } from '../platform/identity/person.js';
import { leadsFor } from '../platform/lists/scope.js';

/**
 * Ids of all employees whose reports have the person as their superior now: himself, those for whose posts he acts, and whoever is away
 * below these; none for an account without an employee.
 */
export async function loadLed(tx: Pick<Tx, 'rows'>, { employeeId }: Pick<Person, 'employeeId'>): Promise<readonly string[]> {
  if (employeeId === null) return [];
  const rows = await tx.rows<{ id: string }>(`select id from (${leadsFor('$1::uuid')}) led(id)`, [employeeId]);
  return rows.map(({ id }) => id);
}
