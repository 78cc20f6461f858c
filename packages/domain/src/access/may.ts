import { can, type Grant } from './can.js';
import { policy, type PolicyRow, type Relation, type WriteAction } from './policy.js';

/** Who wants to change something. */
export interface Doer {
  readonly accountId: string;
  readonly employeeId: string | null;
  /** Of a token: the employee whose it is. What is an affair of his own is none for his machine. */
  readonly ownerId?: string | null;
  readonly grants: readonly Grant[];
}

/** What somebody wants to change. */
export interface WriteSubject {
  /** The unit it belongs to with all above it, for a person the one where he is now; none for what only a role without limit reaches. */
  readonly lineage: readonly string[];
  /** The person it is about. */
  readonly employeeId?: string | null;
  /** The account it is about. */
  readonly accountId?: string;
  readonly relations?: readonly Relation[];
}

/** Whether it may be done, lies beyond what the doer reaches, or is an affair of his own, which is for somebody else. */
export type Verdict = 'allowed' | 'beyond' | 'own-affair';

/**
 * Judges a change against what it is about: the one place where that is decided, as `scopeOf` decides what is read. Nobody changes his own
 * supervisor, post, role or document by the power of an office (domain rule R-ROLE-1: nobody assesses himself).
 */
export function may({ accountId, employeeId, ownerId = null, grants }: Doer, action: WriteAction, subject: WriteSubject): Verdict {
  const { about }: PolicyRow = policy[action];
  if (!can(grants, action, { lineage: subject.lineage, relations: subject.relations ?? [] })) return 'beyond';
  const own: readonly unknown[] = [accountId, employeeId, ownerId].filter((id) => id !== null);
  const isOwn = own.includes(subject.accountId) || own.includes(subject.employeeId);
  return about === 'others' && isOwn ? 'own-affair' : 'allowed';
}
