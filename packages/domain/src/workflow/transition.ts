import type { AuditAction } from '../audit/audit-actions.js';
import type { Move } from './move.js';

/**
 * A line of the audit trail: what an accepted command did, or what time and the reporting line did beside it. Enumerated values stand in
 * clear, free text only as a commitment.
 */
export interface Transition {
  /** Whose doing it is: that of whoever gave the command, of the clock, or of whoever changed the reporting line. */
  readonly by: Move['by'];
  readonly action: AuditAction;
  readonly step: string | null;
  readonly occasion: string | null;
  readonly turn: string | null;
  readonly values: Readonly<Record<string, string | number>>;
  /** Text or answers that the audit row commits to by a salted hash; null when there is none. */
  readonly committed: unknown;
  /** What the command brought about in other runs at once, or in what follows in its own. */
  readonly broughtAbout: readonly Pick<Move, 'action' | 'step' | 'occasion' | 'turn' | 'values'>[];
}

/** What a command says of itself; the rest is found out when everything has settled. */
export type Said = Omit<Transition, 'by' | 'broughtAbout'>;
