import type { LocalDate } from '../calendar/days.js';
import type { Instant } from '../calendar/zone.js';
import type { Text } from '../text.js';
import type { Need, Side } from './step.js';

export const runStates = ['scheduled', 'blocked', 'open', 'done', 'skipped', 'cancelled'] as const;
export type RunState = (typeof runStates)[number];

/**
 * Why a run was passed over where nobody skipped it: it fell due without a report or, reported, without a review, and the year was signed;
 * it was over before the employee joined; or it was asked for and not agreed before the step with which it ends.
 */
export const skipCauses = ['NOT_REPORTED', 'NOT_REVIEWED', 'BEFORE_JOINING', 'NOT_AGREED_IN_TIME'] as const;
export type SkipCause = (typeof skipCauses)[number];

/** An open turn, held, with a due date. `id` is null until the engine saves it. */
export interface OpenTask {
  readonly id: string | null;
  readonly turn: string;
  readonly holderId: string | null;
  readonly pool: string | null;
  /** For whose post the holder stands in while that one is away (a.n.). */
  readonly onBehalfOf: string | null;
  /** Who else may take the turn: those who act for the post of a holder who is there. */
  readonly deputies: readonly string[];
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  readonly late: boolean;
  /** When its holder was last reminded of it; null where he was not. */
  readonly remindedAt: Instant | null;
  /** When somebody who may take it first looked at it; null where nobody did. */
  readonly openedAt: Instant | null;
}

/** A step of one participant for one occasion. */
export interface StepRun {
  readonly id: string | null;
  readonly step: string;
  readonly stepVersion: number;
  readonly occasion: string;
  readonly state: RunState;
  /** The turn to resume or in progress; null before the first. */
  readonly turn: string | null;
  readonly opensAt: Instant;
  readonly dueAt: Instant;
  /** When it was due before that moved last; null where it never did. */
  readonly dueBefore: Instant | null;
  /** Raised by every return and reopening: a round holds at most one answer per turn. */
  readonly round: number;
  readonly version: number;
  readonly unmet: readonly Need[];
  /** Since when it is held up without a break; null where it is not. */
  readonly blockedAt: Instant | null;
  /** Why it is skipped; null where it is not, and where a person skipped it. */
  readonly cause: SkipCause | null;
  /** As whom somebody asked for it; null for what stands in the schedule. */
  readonly askedAs: Side | null;
  readonly task: OpenTask | null;
}

/**
 * Where a document stands as a whole: `complete` when nothing is left to do, `unrated` when nothing is left to do and the step that rates
 * the year was passed over, `withdrawn` when its employee has left the cycle, `unfinished` when the cycle was closed before.
 */
export const participantStates = ['active', 'complete', 'unrated', 'withdrawn', 'unfinished'] as const;
export type ParticipantState = (typeof participantStates)[number];

/** Whether the document was ended before it was complete: then it is only read. */
export function isEnded(state: ParticipantState): boolean {
  return state === 'withdrawn' || state === 'unfinished';
}

/** Whether everything in the document is done or passed over: then its employee has nothing to be withdrawn from. */
export function isComplete(state: ParticipantState): boolean {
  return state === 'complete' || state === 'unrated';
}

/** The states of a run in which something is still to be done. */
export const unfinishedStates = ['scheduled', 'blocked', 'open'] as const satisfies readonly RunState[];
const unfinished: ReadonlySet<RunState> = new Set(unfinishedStates);

/** Whether something is still to be done in a run. */
export function isUnfinished({ state }: Pick<StepRun, 'state'>): boolean {
  return unfinished.has(state);
}

/** Where one participant stands: all step runs, several of which may be open at once. */
export interface Progress {
  readonly state: ParticipantState;
  readonly runs: readonly StepRun[];
}

/** A line of the cycle's schedule: when a step of an occasion opens and is due, as days of the unit's zone. */
export interface ScheduleLine {
  readonly step: string;
  readonly stepVersion: number;
  readonly occasion: string;
  readonly opensOn: LocalDate;
  readonly dueOn: LocalDate;
  /** The office's own name for it, from the template; absent where the step's own name is kept. */
  readonly label?: Text;
}
