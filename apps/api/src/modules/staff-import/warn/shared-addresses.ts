import { assignmentKinds, scopeOf, staffColumns, staffWarnings, type StaffRow, type StaffWarning } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Person } from '../../../platform/identity/person.js';
import { scopeCondition } from '../../../platform/lists/scope.js';

/**
 * A warning for each row whose mail address will be that of another employee as well, in the list or as kept, whatever its capitals. Of
 * people whom the sender does not look after nothing is told, or a list would be a way to ask for their addresses.
 */
export async function sharedAddresses(tx: Tx, person: Person, valid: readonly StaffRow[]): Promise<StaffWarning[]> {
  const told = valid.filter(({ assignmentKind, email }) => assignmentKinds[assignmentKind].main && email !== undefined);
  const given = told.flatMap(({ line, nip, email }) => (email == null ? [] : [{ line, nip, address: email.toLowerCase() }]));
  if (given.length === 0) return [];
  // Whoever stands in the list has the address that it tells, not the kept one.
  const values: unknown[] = [given.map(({ address }) => address), told.map(({ nip }) => nip)];
  const scope = scopeCondition(scopeOf(person.grants, 'employee.import'), person, { lineage: 'u.lineage' }, values);
  const kept = await tx.rows<{ nip: string; address: string }>(
    `select e.nip, lower(e.email) as address from employee e
       left join current_assignment a on a.employee_id = e.id left join unit u on u.id = a.unit_id
      where lower(e.email) = any($1) and e.nip <> all($2) and ${scope}`,
    values,
  );
  const holders = new Map<string, Set<string>>();
  for (const { nip, address } of [...kept, ...given]) holders.set(address, (holders.get(address) ?? new Set()).add(nip));
  return given
    .filter(({ address }) => (holders.get(address)?.size ?? 0) > 1)
    .map(({ line }) => ({ row: line, column: staffColumns.email, code: 'EMAIL_SHARED', message: staffWarnings.EMAIL_SHARED }));
}
