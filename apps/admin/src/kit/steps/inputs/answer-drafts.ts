import type { RecommendedCourse } from '@siklus/domain';
import type { Actual } from '../answers';

/** A report in the making: a value that is not there yet is undefined, one that was not measured is null. */
export type DraftActual = Partial<Omit<Actual, 'indicator'>> & Pick<Actual, 'indicator'>;

/** A course that is being recommended: hours and reason may still be missing. */
export type DraftCourse = Pick<RecommendedCourse, 'courseCode'> & {
  readonly hours?: number | undefined;
  readonly reason?: string | undefined;
};
