import type { Instant, Zone } from '../calendar/zone.js';
import type { Support } from '../plan/ties.js';
import type { RunState, SkipCause } from '../workflow/progress.js';
import type { AnswerState } from '../workflow/undecided.js';

/** A step of an occasion as it stands: by which version of its rules, how far, and in which turn. */
export interface StandingStep {
  readonly step: string;
  readonly version: number;
  readonly occasion: string;
  readonly state: RunState;
  readonly turn: string | null;
  readonly cause: SkipCause | null;
}

/** What somebody handed in at a turn, and when. */
export interface GivenAnswer {
  readonly step: string;
  readonly occasion: string;
  readonly turn: string;
  readonly round: number;
  readonly at: Instant;
  readonly answers: unknown;
}

/** What an employee confirmed since of what results of that version support. */
export interface ConfirmedTies {
  readonly planVersion: number;
  readonly at: Instant;
  readonly results: readonly (Support & { readonly key: string })[];
}

/** Everything that people, the office and time gave to a document, and from which each of its figures follows. */
export interface DocumentInputs {
  readonly steps: readonly StandingStep[];
  /** In the order in which they were given. */
  readonly answers: readonly GivenAnswer[];
  readonly ties: readonly ConfirmedTies[];
  /** In which zone each rating was received. */
  readonly received: readonly { readonly step: string; readonly occasion: string; readonly version: number; readonly zone: Zone }[];
  readonly training: {
    /** The status that counts for the hours of the year. */
    readonly status: string;
    /** How far the training that was recommended has come. */
    readonly recommended: AnswerState;
    readonly learning: readonly { readonly hours: number; readonly attended: boolean }[];
  };
}
