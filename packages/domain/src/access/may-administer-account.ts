import type { Grant } from './can.js';
import { may } from './may.js';

/** An account as the right over it sees it. */
export interface AdministeredAccount {
  readonly id: string;
  /** The unit of its person with all its ancestors; none for an account without a person. */
  readonly lineage: readonly string[];
  /** Where each role that it holds or will hold reaches; null is without a limit. */
  readonly reaches: readonly (readonly string[] | null)[];
}

/** Why somebody may not act on an account; `undefined` when he may. */
export type AccountBar = 'out-of-reach' | 'own' | 'beyond-own';

/**
 * What keeps somebody from disabling or enabling an account, ending its sessions and making it a code: it must lie in his scope, must not
 * be his own, and he must be able to give every role that it holds. Otherwise a code would be a way to roles that nobody gave him.
 */
export function barOfAccount(
  by: { readonly accountId: string; readonly grants: readonly Grant[] },
  { id, lineage, reaches }: AdministeredAccount,
): AccountBar | undefined {
  const doer = { ...by, employeeId: null };
  const verdict = may(doer, 'account.administer', { lineage, accountId: id });
  if (verdict !== 'allowed') return verdict === 'beyond' ? 'out-of-reach' : 'own';
  const gives = (reach: readonly string[] | null) => may(doer, 'grant.write', { lineage: reach ?? [], accountId: id }) === 'allowed';
  return reaches.every(gives) ? undefined : 'beyond-own';
}
