import type { TaskDetail } from '@siklus/contracts/tasks';
import { dialogueMinutes } from '@siklus/domain';
import { actualsOf, reportsIn, type Report } from '../../kit/steps/answers';

/** An answer that was given before, with the turn in which it was. */
export interface EarlierAnswer {
  readonly step: string;
  readonly occasion: string;
  readonly turn: string;
  readonly answers: unknown;
}

/** What was answered before, taken apart from `step/occasion/turn` to answers. */
export function answersIn(earlier: TaskDetail['earlier']): readonly EarlierAnswer[] {
  return Object.entries(earlier).map(([key, answers]) => {
    const [step = '', occasion = '', turn = ''] = key.split('/');
    return { step, occasion, turn, answers };
  });
}

/** What was reported up to this report, in the order of the year. */
export function reportsUpTo(report: EarlierAnswer | undefined, earlier: TaskDetail['earlier']): readonly Report[] {
  const reports = reportsIn(earlier);
  return report === undefined ? [] : reports.slice(0, reports.findIndex(({ occasion }) => occasion === report.occasion) + 1);
}

/** The report this task is about; before it is written, the one of the period before. */
export function lastReport(all: readonly EarlierAnswer[], task: TaskDetail): EarlierAnswer | undefined {
  const reports = all.filter(({ answers }) => actualsOf(answers) !== undefined).sort((a, b) => a.occasion.localeCompare(b.occasion));
  return reports.find(({ step, occasion }) => step === task.step && occasion === task.occasion) ?? reports.at(-1);
}

/** The minutes that this task confirms or disputes; undefined where it asks for something else. */
export function minutesToAnswer({ step, occasion, turn, earlier }: TaskDetail): EarlierAnswer | undefined {
  if (step !== dialogueMinutes.step || turn === dialogueMinutes.turn) return undefined;
  return answersIn(earlier).find((each) => each.step === step && each.occasion === occasion && each.turn === dialogueMinutes.turn);
}

/** An answer without one of its fields. */
export function without(answers: unknown, field: string): Readonly<Record<string, unknown>> {
  const { [field]: _left, ...others } = (answers ?? {}) as Readonly<Record<string, unknown>>;
  return others;
}
