import { defineEffect } from '../workflow/effect.js';
import { defineAnswers, defineFact, type TurnAnswers } from '../workflow/facts.js';
import type { Annex } from './annex.js';
import type { Approach, Sides } from './family.js';
import type { Target } from './target.js';
import type { Carrier } from './carriers.js';
import type { Support } from './ties.js';

/**
 * How an indicator is measured over the year: by instalments that add up, by the state on certain dates, or by a value that somebody
 * publishes (domain rules R-IKI-2 to R-IKI-4).
 */
export const patterns = ['CUMULATIVE', 'POSITION', 'PUBLISHED'] as const;
export type Pattern = (typeof patterns)[number];

/** A month at whose end an indicator is measured, January being 1; with the instalment until then, or the state expected then. */
export interface MeasuringMonth {
  readonly month: number;
  /** Absent where the year's target says it: in equal instalments, or as it is. */
  readonly target?: number | undefined;
}

export interface Indicator extends Sides {
  /** Names it within the document, whatever becomes of its place and its words: `r3.i2`. */
  readonly key: string;
  readonly text: string;
  readonly target: Target;
  readonly pattern: Pattern;
  /** When in the year it is measured, in the order of the year. */
  readonly months: readonly MeasuringMonth[];
  /** Whether nothing is reported on it before there is evidence; what is published is never without. */
  readonly asksEvidence?: true | undefined;
  /** The unit whose survey of satisfaction publishes the value (domain rule R-IKM-6). */
  readonly surveyOf?: string | undefined;
}

export interface PlannedResult extends Support {
  /** Names it within the document: `r3`. */
  readonly key: string;
  readonly title: string;
  readonly kind: 'MAIN' | 'ADDITIONAL';
  /** The assignment across units from which an additional result comes (R-TEAM-4). */
  readonly assignment?: string | undefined;
  /** Who carries it too, where it is shared: each has it in his own plan (R-SKP-13). */
  readonly carriers?: readonly Carrier[] | undefined;
  readonly indicators: readonly Indicator[];
}

/** By the code of a core value. */
export type Expectations = Readonly<Partial<Record<string, string>>>;

/** The targets of one participant (SKP), with everything that whoever wrote them left to the system. */
export interface PerformancePlan {
  /** Chosen with the first version, and the same in all (domain rule R-SKP-10). */
  readonly approach: Approach;
  readonly results: readonly PlannedResult[];
  readonly annex: Annex;
  /** What the superior expects of behaviour beyond the statements, by the code of a core value; written when he agrees (R-SKP-7). */
  readonly expectations?: Expectations | undefined;
}

/** A plan in a version that was agreed; its versions count from 1 within the document. */
export interface AgreedPlan {
  readonly version: number;
  readonly plan: PerformancePlan;
}

/** The turn whose answers are the document's plan, as it was set first. */
export const documentPlan = defineAnswers<PerformancePlan>('target-setting', 'draft');

/** The turn whose answers are the plan as an addendum changes it. */
export const addendumPlan = defineAnswers<PerformancePlan>('addendum', 'write');

/** Every turn in which a plan is written. */
export const planTurns: readonly TurnAnswers<PerformancePlan>[] = [documentPlan, addendumPlan];

/** Whether a plan is written in this turn. */
export function isPlanTurn({ step, turn }: { readonly step: string; readonly turn: string }): boolean {
  return planTurns.some((each) => each.step === step && each.turn === turn);
}

/** The targets are agreed, and count from now on. */
export const planAgreed = defineEffect<PerformancePlan>('plan.agreed');

/** The newest agreed plan of the document, which reports are about; null while none is. */
export const agreedPlan = defineFact<AgreedPlan | null>('agreed-plan', null);

/** Whether whoever agrees must write what he expects of every core value: a setting of the cycle (domain rule R-SKP-7). */
export const asksExpectations = defineFact<boolean>('asks-expectations', false);

/** Every key that a plan of the document was ever given, in whichever draft of it. */
export const keysGiven = defineFact<readonly string[]>('plan-keys', []);

/** The keys of a plan's results and indicators, in the order of the plan. */
export function keysIn({ results }: PerformancePlan): readonly string[] {
  return results.flatMap(({ key, indicators }) => [key, ...indicators.map((indicator) => indicator.key)]);
}

/** Every indicator of a plan with the result it belongs to, in the order of the plan. */
export function indicatorsOf({
  results,
}: Pick<PerformancePlan, 'results'>): readonly { readonly indicator: Indicator; readonly result: PlannedResult }[] {
  return results.flatMap((result) => result.indicators.map((indicator) => ({ indicator, result })));
}
