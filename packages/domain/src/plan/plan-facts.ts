import { bodyOf, type StepEffect } from '../workflow/effect.js';
import { answersOf, factOf, type Facts } from '../workflow/facts.js';
import { agreedPlan, documentPlan, isPlanTurn, keysGiven, keysIn, planAgreed, type AgreedPlan, type PerformancePlan } from './plan.js';

/** What a decision answered and what follows from it, as far as plans are concerned. */
interface Decided {
  readonly closed: readonly { readonly step: string; readonly task: { readonly turn: string }; readonly answers: unknown }[];
  readonly effects: readonly StepEffect[];
}

/** The plan that the one being written follows: what was handed in before, or what is in force; undefined for the first. */
export function planBefore(facts: Facts): PerformancePlan | undefined {
  return answersOf(facts, documentPlan) ?? factOf(facts, agreedPlan)?.plan;
}

/** For a document that is walked on the rules alone: keeps among its facts what an office would know of its plan after a decision. */
export function keepPlanFacts(provided: Map<string, unknown>, { closed, effects }: Decided): void {
  for (const { step, task, answers } of closed) {
    if (!isPlanTurn({ step, turn: task.turn }) || answers === null) continue;
    const before = (provided.get(keysGiven.key) ?? []) as readonly string[];
    provided.set(keysGiven.key, [...new Set([...before, ...keysIn(answers as PerformancePlan)])]);
  }
  for (const { effect } of effects) {
    const plan = bodyOf(effect, planAgreed);
    const before = (provided.get(agreedPlan.key) ?? null) as AgreedPlan | null;
    if (plan !== undefined) provided.set(agreedPlan.key, { version: (before?.version ?? 0) + 1, plan } satisfies AgreedPlan);
  }
}
