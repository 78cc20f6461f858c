import {
  documentPlan,
  type Indicator,
  type PerformancePlan,
  type PlannedResult,
  type RecommendedCourse,
  type Target,
} from '@siklus/domain';

/** What was reached on one indicator; null is "not measured", which is not zero. */
export interface Actual {
  readonly indicator: string;
  readonly value: number | string | null;
  readonly note?: string | undefined;
}

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

export function coursesOf(answers: unknown): readonly RecommendedCourse[] | undefined {
  return isObject(answers) && Array.isArray(answers.courses) ? (answers.courses as readonly RecommendedCourse[]) : undefined;
}

/** The agreed targets among what was answered before. */
export function planIn(earlier: Readonly<Record<string, unknown>>): PerformancePlan | undefined {
  return planOf(earlier[`${documentPlan.step}//${documentPlan.turn}`]);
}

export interface NumberedIndicator {
  readonly reference: string;
  readonly indicator: Indicator;
  readonly result: PlannedResult;
}

/** Every indicator with the reference that reports use: `1.2` is the second of the first result. */
export function indicatorsIn(plan: PerformancePlan): readonly NumberedIndicator[] {
  return plan.results.flatMap((result, r) =>
    result.indicators.map((indicator, i) => ({ reference: `${r + 1}.${i + 1}`, indicator, result })),
  );
}

/** How far a number came towards its target, between 0 and 1; undefined where nothing is counted. */
export function reachOf(target: Target, value: Actual['value'] | undefined): number | undefined {
  if (!('number' in target) || typeof value !== 'number' || target.number <= 0) return undefined;
  return Math.min(value / target.number, 1);
}
