import { maskNumber, scopeOf, type StaffRow } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Person } from '../../../platform/identity/person.js';
import { scopeCondition } from '../../../platform/lists/scope.js';
import type { RowChange } from '../plan/row-changes.js';

/**
 * The changes as their sender may see them: the number of a kept supervisor whom he may not read, and whom the list does not name, is
 * masked. His own people may report to somebody of another unit.
 */
export async function maskForeign<Change extends Pick<RowChange, 'fields'>>(
  tx: Tx,
  person: Person,
  changes: readonly Change[],
  rows: readonly StaffRow[],
): Promise<readonly Change[]> {
  const scope = scopeOf(person.grants, 'employee.import');
  if (scope.everywhere) return changes;
  const named = new Set(rows.flatMap(({ nip, supervisorNip }) => [nip, supervisorNip]));
  const told = changes.flatMap(({ fields }) =>
    fields.flatMap(({ field, old }) => (field === 'supervisorNip' && old !== null ? [old] : [])),
  );
  const asked = [...new Set(told)].filter((nip) => !named.has(nip));
  const values: unknown[] = [asked];
  const known = await tx.rows<{ nip: string }>(
    `select e.nip from employee e join current_assignment a on a.employee_id = e.id join unit u on u.id = a.unit_id
      where e.nip = any($1) and ${scopeCondition(scope, person, { lineage: 'u.lineage' }, values)}`,
    values,
  );
  const foreign = new Set(asked);
  for (const { nip } of known) foreign.delete(nip);
  if (foreign.size === 0) return changes;
  return changes.map((change) => ({
    ...change,
    fields: change.fields.map((each) =>
      each.field === 'supervisorNip' && each.old !== null && foreign.has(each.old) ? { ...each, old: maskNumber(each.old) } : each,
    ),
  }));
}
