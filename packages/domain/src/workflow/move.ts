import type { AuditAction } from '../audit/audit-actions.js';
import type { LineFacts } from './context.js';
import type { OpenTask } from './progress.js';

/** What happens to a run or to the whole document beside what a person asks for. */
type MoveAction = Extract<
  AuditAction,
  | 'finished'
  | 'finished-unrated'
  | 'turn.lapsed'
  | `run.${'opened' | 'waits' | 'blocked' | 'unblocked' | 'handed-over' | 'stood-in' | 'deputies' | 'late' | 'ended' | 'due-moved'}`
>;

/** Something that happened to a run, as the trail tells it; step, occasion and turn are null where it concerns the whole document. */
export interface Move {
  readonly action: MoveAction;
  readonly step: string | null;
  readonly occasion: string | null;
  readonly turn: string | null;
  /** What made it happen: time, a change of the reporting line, or whoever gave the command. */
  readonly by: 'time' | 'line' | 'actor';
  /** Ids, days and enumerated values: with whom the turn is, and with whom it was. */
  readonly values: Readonly<Record<string, string>>;
}

type Held = Pick<OpenTask, 'holderId' | 'pool' | 'onBehalfOf'>;

/** With whom a turn is: an employee or a pool, and for whose post he stands in. */
export function heldNow({ holderId, pool, onBehalfOf }: Held): Readonly<Record<string, string>> {
  return { heldBy: holderId ?? pool ?? '', ...(onBehalfOf === null ? {} : { heldFor: onBehalfOf }) };
}

/** With whom it was. */
export function heldBefore({ holderId, pool, onBehalfOf }: Held): Readonly<Record<string, string>> {
  return { heldBefore: holderId ?? pool ?? '', ...(onBehalfOf === null ? {} : { heldBeforeFor: onBehalfOf }) };
}

/** Who the officials of a document are, as the trail keeps it where the document ends: whoever comes later has no part in it. */
export function officialsOf({ supervisorId, higherOfficialId }: LineFacts): Readonly<Record<string, string>> {
  return { ...(supervisorId === null ? {} : { supervisorId }), ...(higherOfficialId === null ? {} : { higherOfficialId }) };
}

/** What a person's command brings about at once belongs to its own line of the trail; the rest has a line each. */
const broughtAbout: ReadonlySet<MoveAction> = new Set([
  'finished',
  'finished-unrated',
  'run.opened',
  'run.waits',
  'run.blocked',
  'run.unblocked',
]);

/** Whether the move stands in the line of the command that brought it about. */
export function isBroughtAbout({ action, by }: Move): boolean {
  return broughtAbout.has(action) && by !== 'line';
}
