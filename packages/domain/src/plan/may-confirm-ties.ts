import { isUnfinished, type StepRun } from '../workflow/progress.js';
import type { Registry } from '../workflow/registry.js';
import { isYearSigned } from './within-year.js';
import { planTurns } from './plan.js';

/**
 * Why the ties of an agreed plan cannot be confirmed beside it: what was signed for the year stays (domain rule R-SKP-9), and while a plan
 * is being written its ties are chosen there, where the superior agrees on them. Null where they can.
 */
export function whyTiesStay(registry: Registry, runs: readonly StepRun[]): 'TIES_SIGNED' | 'TIES_IN_ADDENDUM' | null {
  if (isYearSigned(registry, runs)) return 'TIES_SIGNED';
  const isWritten = runs.some((run) => isUnfinished(run) && planTurns.some(({ step }) => step === run.step));
  return isWritten ? 'TIES_IN_ADDENDUM' : null;
}
