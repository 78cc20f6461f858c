import type { LocalDate } from '../calendar/days.js';
import type { ScheduleLine } from './progress.js';

interface AtRun {
  readonly step: string;
  readonly occasion: string;
}

/** What may be asked of a participant's document. */
export type Command =
  /** Enrols: lays out the step runs of the schedule and opens what is due. */
  | { readonly type: 'start'; readonly schedule: readonly ScheduleLine[] }
  /** Lets time and the reporting line take effect: opens, blocks, hands over, marks late, goes on after silence. */
  | { readonly type: 'refresh' }
  | { readonly type: 'complete'; readonly taskId: string; readonly ifVersion: number | null; readonly answers: unknown }
  | { readonly type: 'return'; readonly taskId: string; readonly ifVersion: number | null; readonly reason: string }
  | ({ readonly type: 'extend'; readonly dueOn: LocalDate } & AtRun)
  | ({ readonly type: 'remind' } & AtRun)
  | ({ readonly type: 'skip'; readonly reason: string } & AtRun)
  | ({ readonly type: 'reopen'; readonly reason: string } & AtRun);

export type CommandType = Command['type'];
