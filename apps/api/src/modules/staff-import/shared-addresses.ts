import { assignmentKinds, staffColumns, staffWarnings, type StaffRow, type StaffWarning } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** A warning for each row whose mail address will be that of another employee as well, in the list or as kept, whatever its capitals. */
export async function sharedAddresses(tx: Tx, valid: readonly StaffRow[]): Promise<StaffWarning[]> {
  const told = valid.filter(({ assignmentKind, email }) => assignmentKinds[assignmentKind].main && email !== undefined);
  const given = told.flatMap(({ line, nip, email }) => (email == null ? [] : [{ line, nip, address: email.toLowerCase() }]));
  if (given.length === 0) return [];
  // Whoever stands in the list has the address that it tells, not the kept one.
  const kept = await tx.rows<{ nip: string; address: string }>(
    `select nip, lower(email) as address from employee where lower(email) = any($1) and nip <> all($2)`,
    [given.map(({ address }) => address), told.map(({ nip }) => nip)],
  );
  const holders = new Map<string, Set<string>>();
  for (const { nip, address } of [...kept, ...given]) holders.set(address, (holders.get(address) ?? new Set()).add(nip));
  return given
    .filter(({ address }) => (holders.get(address)?.size ?? 0) > 1)
    .map(({ line }) => ({ row: line, column: staffColumns.email, code: 'EMAIL_SHARED', message: staffWarnings.EMAIL_SHARED }));
}
