import type { Grant } from './can.js';
import { may } from './may.js';

/** Who wants to act on an account. */
export interface AccountKeeper {
  readonly accountId: string;
  readonly grants: readonly Grant[];
  /** The employees to whom he answers now, near or far, those who stand in for them included. */
  readonly superiors: ReadonlySet<string>;
}

/** An account as the right over it sees it. */
export interface AdministeredAccount {
  readonly id: string;
  readonly employeeId: string | null;
  /** The unit of its person with all its ancestors; none for an account without a person. */
  readonly lineage: readonly string[];
  /** Where each role that it holds or will hold reaches; null is without a limit. */
  readonly reaches: readonly (readonly string[] | null)[];
}

/** Why somebody may not act on an account; `undefined` when he may. */
export type AccountBar = 'out-of-reach' | 'own' | 'superior' | 'beyond-own';

/**
 * What keeps somebody from disabling or enabling an account, ending its sessions and making it a code: it must lie in his scope, must not
 * be his own nor that of somebody to whom he answers, and he must be able to give every role that it holds. Otherwise a code would be a
 * way to roles that nobody gave him, and to the turns in which others assess him (domain rule R-ROLE-1).
 */
export function barOfAccount(
  { superiors, ...by }: AccountKeeper,
  { id, employeeId, lineage, reaches }: AdministeredAccount,
): AccountBar | undefined {
  const doer = { ...by, employeeId: null };
  const verdict = may(doer, 'account.administer', { lineage, accountId: id });
  if (verdict !== 'allowed') return verdict === 'beyond' ? 'out-of-reach' : 'own';
  // Nobody answers to an account without a person.
  if (superiors.has(employeeId ?? '')) return 'superior';
  const gives = (reach: readonly string[] | null) => may(doer, 'grant.write', { lineage: reach ?? [], accountId: id }) === 'allowed';
  return reaches.every(gives) ? undefined : 'beyond-own';
}
