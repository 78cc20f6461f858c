import type { ReportedValue } from '../plan/achievement.js';
import { indicatorsOf, type PerformancePlan } from '../plan/plan.js';
import type { Actual } from '../steps/actuals.js';
import type { DocumentInputs, GivenAnswer } from './document-inputs.js';

/** A value that was reported, with the version of the plan that it was reported on. */
export interface StandingValue extends ReportedValue {
  readonly planVersion: number;
}

/** What was reported in an answer; undefined where it is no report. */
export function actualsIn({ answers }: GivenAnswer): readonly Actual[] | undefined {
  const given = (answers as { readonly actuals?: readonly Actual[] } | null)?.actuals;
  return Array.isArray(given) ? given : undefined;
}

/**
 * What was reported of each period and stands: the newest report of each, not what was given back since, nor what its period left behind;
 * each value with the indicator as it was in that version.
 */
export function standingValues(
  { steps, answers }: DocumentInputs,
  plans: readonly { readonly version: number; readonly plan: Pick<PerformancePlan, 'results'> }[],
): readonly StandingValue[] {
  return steps.flatMap(({ step, occasion, state, turn, cause }) => {
    const report = answers.findLast((each) => each.step === step && each.occasion === occasion && actualsIn(each) !== undefined);
    const stands = state === 'open' || state === 'done' || cause === 'NOT_REVIEWED';
    if (report === undefined || !stands || turn === report.turn) return [];
    return (actualsIn(report) ?? []).flatMap(({ indicator: key, planVersion, value }) => {
      const plan = plans.find(({ version }) => version === planVersion)?.plan;
      const then = plan && indicatorsOf(plan).find(({ indicator }) => indicator.key === key);
      return then === undefined ? [] : [{ occasion, planVersion, value, indicator: then.indicator }];
    });
  });
}
