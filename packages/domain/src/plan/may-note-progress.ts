import type { StepRun } from '../workflow/progress.js';
import type { Registry } from '../workflow/registry.js';
import { documentPlan } from './plan.js';

/** Whether progress can be noted in a document: its plan is agreed, and no step is done that ends the reporting of the year. */
export function mayNoteProgress(registry: Registry, runs: readonly StepRun[]): boolean {
  const done = runs.filter(({ state }) => state === 'done');
  const isOver = done.some(({ step, stepVersion }) => registry.get(step, stepVersion).ends !== undefined);
  return done.some(({ step }) => step === documentPlan.step) && !isOver;
}
