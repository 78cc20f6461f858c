import type { LocalDate } from '../calendar/days.js';
import type { LeavingCause } from './leaving.js';
import type { Mark } from './mark.js';
import type { ScheduleLine } from './progress.js';

/** Why a person does something, as the trail holds it: where the text lies, and a commitment without a word of it. */
export interface CommittedReason {
  readonly reasonHash: string;
  readonly reasonId: string;
}

interface Because {
  readonly because?: CommittedReason;
}

interface AtRun extends Because {
  readonly step: string;
  readonly occasion: string;
}

/** What may be asked of a participant's document. */
export type Command =
  /**
   * Enrols: lays out the step runs of the schedule and opens what is due. Whoever `joins` a cycle that runs is not asked about periods that
   * were over before he came.
   */
  | ({ readonly type: 'start'; readonly schedule: readonly ScheduleLine[]; readonly joins?: boolean } & Because)
  /** The employee leaves the cycle for this cause: what is unfinished ends, and the document is only read from then on. */
  | ({ readonly type: 'withdraw'; readonly cause: LeavingCause } & Because)
  /** The cycle is closed: a document that is not complete ends as it stands. */
  | ({ readonly type: 'close' } & Because)
  /** Takes back that the document was ended: what was cut off goes on at the turn where it stood. */
  | ({ readonly type: 'resume' } & Because)
  /** Lets time and the reporting line take effect: opens, blocks, hands over, marks late, goes on after silence. */
  | ({ readonly type: 'refresh' } & Because)
  /** Asks for a step that opens on request; its occasion is the number of the request. */
  | ({ readonly type: 'request'; readonly step: string } & Because)
  /** Takes back that a step was asked for, as long as it is not finished. */
  | ({ readonly type: 'withdraw-request' } & AtRun)
  | {
      readonly type: 'complete';
      readonly taskId: string;
      readonly ifVersion: number | null;
      readonly answers: unknown;
      /** The doubts that whoever answers stands by; absent where nobody is at a form, and no doubt is asked. */
      readonly standsBy?: readonly string[];
    }
  | {
      readonly type: 'return';
      readonly taskId: string;
      readonly ifVersion: number | null;
      readonly reason: string;
      /** What of the answer the reason is about, each part with a comment of its own. */
      readonly marks?: readonly Mark[];
    }
  /** Takes back what was handed in at this turn, as long as nobody has looked at it. */
  | ({ readonly type: 'take-back'; readonly turn: string } & AtRun)
  | ({ readonly type: 'extend'; readonly dueOn: LocalDate } & AtRun)
  | ({ readonly type: 'remind' } & AtRun)
  /** With what rests on the step, those are skipped as well that would be held up for want of it. */
  | ({ readonly type: 'skip'; readonly withResting?: boolean } & AtRun)
  /** With what rests on the step, those steps are reopened as well, as far as anything was done in them. */
  | ({ readonly type: 'reopen'; readonly withResting?: boolean } & AtRun);

export type CommandType = Command['type'];
