import { defineFact } from '../workflow/facts.js';
import { achievementOf, type ReportedValue } from './achievement.js';
import { isOfYear } from './measuring.js';
import type { Indicator } from './plan.js';

/** What was reported for the periods of the year and stands, each number with the indicator as it was then; not what was given back. */
export const reportedValues = defineFact<readonly ReportedValue[]>('reported-values', []);

/**
 * What the periods come to that were reported, where they add up (domain rule R-IKI-2): the year comes to at least as much. Undefined where
 * they do not, or while none was reported that counts the same.
 */
export function sumOfPeriods(indicator: Indicator, reports: readonly ReportedValue[]): number | undefined {
  if (indicator.pattern !== 'CUMULATIVE') return undefined;
  const ofPeriods = reports.filter(({ occasion }) => !isOfYear(occasion));
  return achievementOf(indicator, ofPeriods)?.reached;
}
