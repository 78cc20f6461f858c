import { defineEffect } from '../workflow/effect.js';
import { defineAnswers } from '../workflow/facts.js';

export const aspects = ['QUANTITY', 'QUALITY', 'TIME', 'COST'] as const;
export type Aspect = (typeof aspects)[number];

/** A target is a number with a unit, or a text where nothing is counted (domain rule R-SKP-5). */
export type Target = { readonly number: number; readonly unit: string } | { readonly text: string };

export interface Indicator {
  readonly aspect: Aspect;
  readonly text: string;
  readonly target: Target;
}

export interface PlannedResult {
  readonly title: string;
  readonly kind: 'MAIN' | 'ADDITIONAL';
  /** The superior's result this one supports, in words. */
  readonly supports?: string | undefined;
  readonly indicators: readonly Indicator[];
}

/** The agreed targets of one participant (SKP). */
export interface PerformancePlan {
  readonly results: readonly PlannedResult[];
}

/** The turn whose answers are the document's plan. */
export const documentPlan = defineAnswers<PerformancePlan>('target-setting', 'draft');

/** The targets are agreed, and count from now on. */
export const planAgreed = defineEffect<PerformancePlan>('plan.agreed');

/** Every indicator of a plan with the reference people and reports use: result number, dot, indicator number. */
export function indicatorsOf(plan: PerformancePlan): readonly { readonly reference: string; readonly indicator: Indicator }[] {
  return plan.results.flatMap((result, r) => result.indicators.map((indicator, i) => ({ reference: `${r + 1}.${i + 1}`, indicator })));
}
