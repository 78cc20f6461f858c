import { barOfAccount, type AccountBar, type AccountKeeper, type AdministeredAccount, type Grant } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { grantsOf, reachesOf } from '../platform/identity/reaches.js';
import { loadSuperiors } from './load-superiors.js';

type Keeper = Omit<AccountKeeper, 'superiors'> & { readonly ownerId: string | null };

/** What keeps somebody from acting on this account now, by his roles and his line; an unknown account is out of reach. */
export async function barOf(tx: Tx, keeper: Keeper, id: string): Promise<AccountBar | undefined> {
  const subject = await tx.first<AdministeredAccount & Record<string, unknown>>(
    `select a.id, a.employee_id as "employeeId", coalesce(u.lineage, '{}') as lineage, ${reachesOf('a.id')} as reaches
       from account a left join current_assignment p on p.employee_id = a.employee_id left join unit u on u.id = p.unit_id
      where a.id::text = $1 and a.kind = 'person'`,
    [id],
  );
  return subject === undefined ? 'out-of-reach' : barOfAccount({ ...keeper, superiors: await loadSuperiors(tx, keeper) }, subject);
}

/**
 * Whether a code for this account could be made by its maker now: a code lasts no longer than the right by which it was made, or it would
 * open the account of who has become his superior since. One of the command line has no maker and stays.
 */
export async function couldMakeCode(tx: Tx, madeBy: string | null, accountId: string): Promise<boolean> {
  if (madeBy === null) return true;
  const maker = await tx.first<{ ownerId: string | null; grants: Grant[] }>(
    `select a.employee_id as "ownerId", ${grantsOf('a.id')} as grants from account a where a.id = $1 and a.disabled_at is null`,
    [madeBy],
  );
  return maker !== undefined && (await barOf(tx, { ...maker, accountId: madeBy }, accountId)) === undefined;
}
