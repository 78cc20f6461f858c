import type { PlanVersion } from '@siklus/contracts/plans';
import type { TypedNumber } from '../../ui/number';
import type { TaskDetail } from '@siklus/contracts/tasks';
import {
  indicatorsOf,
  isCounted,
  isMeasuredIn,
  isMeasuredLike,
  namedSurvey,
  surveyFor,
  type Actual,
  type Indicator,
  type RecommendedCourse,
} from '@siklus/domain';

/** A report in the making: a value that is not there yet is undefined, one that was not measured is null. */
export type DraftActual = Partial<Actual> & Pick<Actual, 'indicator' | 'planVersion'>;

/** Whether a row says what was reached, or that it was not measured; letters where a number belongs say neither. */
export function isFilled({ target }: Pick<Indicator, 'target'>, { value }: Pick<DraftActual, 'value'>): boolean {
  if (value === null || typeof value === 'number') return true;
  return !isCounted(target) && value !== undefined && value !== '';
}

/**
 * The rows of a report on the plan in force, one for each indicator that is measured in the period, with what was written for it. What was
 * written while another version was in force stands with the indicator that has its key; a number only where that still counts the same.
 * Where nothing was written, the survey that the indicator names is proposed; what was typed stays.
 */
export function rowsOf(
  plans: readonly PlanVersion[],
  occasion: string,
  value: unknown,
  surveys: TaskDetail['surveys'] = [],
): readonly DraftActual[] {
  const plan = plans.at(-1);
  const given = Array.isArray(value) ? (value as DraftActual[]) : [];
  if (plan === undefined) return given;
  return indicatorsOf(plan)
    .filter(({ indicator }) => isMeasuredIn(indicator, occasion))
    .map(({ indicator }) => {
      const written = given.find((row) => row.indicator === indicator.key);
      const then = indicatorIn(plans, written);
      const still: Partial<DraftActual> | undefined =
        then === undefined || isMeasuredLike(then, indicator) ? written : { note: written?.note };
      const proposed = still?.value === undefined && still?.note === undefined ? surveyFor(indicator, occasion, surveys) : undefined;
      return {
        ...still,
        ...(proposed === undefined ? {} : { value: proposed.index, survey: namedSurvey(proposed) }),
        indicator: indicator.key,
        planVersion: plan.version,
      };
    });
}

/** The indicator of a row as it stood in the version that its writer saw. */
function indicatorIn(plans: readonly PlanVersion[], row: DraftActual | undefined): Indicator | undefined {
  const plan = plans.find(({ version }) => version === row?.planVersion);
  return plan && indicatorsOf(plan).find(({ indicator }) => indicator.key === row?.indicator)?.indicator;
}

/** A course that is being recommended: hours and reason may still be missing. */
export type DraftCourse = Pick<RecommendedCourse, 'courseCode'> & {
  readonly hours?: TypedNumber;
  readonly reason?: string | undefined;
};
