import type { StepRun } from '../workflow/progress.js';
import type { Registry } from '../workflow/registry.js';
import { documentPlan } from './plan.js';

/**
 * Whether progress is noted and feedback given in a document: its plan is agreed, and no step is done that ends the reporting of the year.
 */
export function isWithinYear(registry: Registry, runs: readonly StepRun[]): boolean {
  return runs.some(({ step, state }) => step === documentPlan.step && state === 'done') && !isYearSigned(registry, runs);
}

/** Whether a step is done that ends the reporting of the year: from then on neither what was reached nor what was promised changes. */
export function isYearSigned(registry: Registry, runs: readonly StepRun[]): boolean {
  return runs.some(({ step, stepVersion, state }) => state === 'done' && registry.get(step, stepVersion).ends !== undefined);
}
