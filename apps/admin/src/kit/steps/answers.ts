import type { Mark, StepAct } from '@siklus/contracts/acts';
import type { PlanVersion } from '@siklus/contracts/plans';
import {
  annexLists,
  indicatorsOf,
  isOfYear,
  planTurns,
  periodOf,
  type Actual,
  type Annex,
  type PerformancePlan,
  type RecommendedCourse,
  type ReportedValue,
} from '@siklus/domain';

/** Answers arrive as plain JSON; these say by shape what they are, and never throw at what they do not know. */

type Loose = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Loose => typeof value === 'object' && value !== null && !Array.isArray(value);

export function planOf(answers: unknown): PerformancePlan | undefined {
  if (!isObject(answers) || !Array.isArray(answers.results)) return undefined;
  return answers.results.every((result) => isObject(result) && Array.isArray(result.indicators))
    ? (answers as unknown as PerformancePlan)
    : undefined;
}

export function actualsOf(answers: unknown): readonly Actual[] | undefined {
  return isObject(answers) && Array.isArray(answers.actuals) ? (answers.actuals as readonly Actual[]) : undefined;
}

export function annexOf(answers: unknown): Annex | undefined {
  const annex = isObject(answers) ? answers.annex : undefined;
  return isObject(annex) && annexLists.every((list) => Array.isArray(annex[list])) ? (annex as unknown as Annex) : undefined;
}

export function coursesOf(answers: unknown): readonly RecommendedCourse[] | undefined {
  return isObject(answers) && Array.isArray(answers.courses) ? (answers.courses as readonly RecommendedCourse[]) : undefined;
}

/** The plan that was handed in at this very step and occasion, among what was answered before (`step/occasion/turn` to answers). */
export function planIn(earlier: Readonly<Record<string, unknown>>, run: { readonly step: string; readonly occasion: string }) {
  const turn = planTurns.find(({ step }) => step === run.step)?.turn ?? '';
  return planOf(earlier[`${run.step}/${run.occasion}/${turn}`]);
}

/** What was marked when an answer was given back last; nothing where that was the whole. */
export function lastMarks(acts: readonly Pick<StepAct, 'kind' | 'marks'>[]): readonly Mark[] {
  return acts.findLast(({ kind }) => kind === 'return')?.marks ?? [];
}

/** What was reported for an occasion. */
export interface Report {
  readonly occasion: string;
  readonly actuals: readonly Actual[];
}

/** Where an occasion stands in the order of the year; the year itself comes last. */
const placeOf = (occasion: string) => periodOf(occasion).last + (isOfYear(occasion) ? 1 : 0);

/** Reports in the order of the year. */
export function inOrder(reports: readonly Report[]): readonly Report[] {
  return [...reports].sort((a, b) => placeOf(a.occasion) - placeOf(b.occasion));
}

/** The reports of what comes before an occasion in the year. */
export function reportsBefore(reports: readonly Report[], occasion: string): readonly Report[] {
  return reports.filter((each) => placeOf(each.occasion) < placeOf(occasion));
}

/** What was reported, among what was answered before (`step/occasion/turn` to answers), in the order of the year. */
export function reportsIn(earlier: Readonly<Record<string, unknown>>): readonly Report[] {
  const reports = Object.entries(earlier).flatMap(([key, answers]) => {
    const actuals = actualsOf(answers);
    return actuals === undefined ? [] : [{ occasion: key.split('/')[1] ?? '', actuals }];
  });
  return inOrder(reports);
}

/** The version of the plan that a report is about; undefined where it names no indicator. */
export function versionOf(actuals: readonly Actual[]): number | undefined {
  return actuals[0]?.planVersion;
}

/** The version of the document's plan on which something was reported, whatever was agreed since; undefined where none is known. */
export function planReportedOn(plans: readonly PlanVersion[], { actuals }: Pick<Report, 'actuals'>): PlanVersion | undefined {
  return plans.find(({ version }) => version === versionOf(actuals));
}

/** The version that was in force at a moment; undefined before the first was agreed. */
export function planInForce(plans: readonly PlanVersion[], at: string): PlanVersion | undefined {
  return plans.findLast(({ agreedAt }) => agreedAt <= at);
}

/** What was reported on an indicator, each with the indicator as it stood in the version reported on. */
export function valuesOf(key: string, reports: readonly Report[], plans: readonly PlanVersion[]): readonly ReportedValue[] {
  return reports.flatMap(({ occasion, actuals }) => {
    const actual = actuals.find(({ indicator }) => indicator === key);
    const plan = plans.find(({ version }) => version === actual?.planVersion);
    const found = plan && indicatorsOf(plan).find(({ indicator }) => indicator.key === key);
    return actual === undefined || found === undefined ? [] : [{ occasion, value: actual.value, indicator: found.indicator }];
  });
}
