import { recommendation, restsOn, type AnswerState, type Registry, type StepRun } from '@siklus/domain';
import type { ActAtStep } from '../../workflow/step-acts.js';

/** A turn that was taken, as far as it says when its step was finished. */
interface Taken {
  readonly step: string;
  readonly closedAt: string | null;
}

/**
 * How far the training that was recommended has come: it is the last word once it is decided and nothing on which that rests was reopened
 * since, and dropped once its step was skipped, or all of those.
 */
export function recommendedState(
  registry: Registry,
  runs: readonly StepRun[],
  turns: readonly Taken[],
  acts: readonly ActAtStep[],
): AnswerState {
  const run = runs.find(({ step }) => step === recommendation.step);
  if (run === undefined || run.state === 'skipped') return 'dropped';
  const own = turns.filter(({ step }) => step === recommendation.step);
  const reopened = outdatedBy(registry, run, own, acts);
  if (run.state === 'done' && reopened.length === 0) return 'decided';
  const isSkipped = (other: ActAtStep) =>
    runs.some(({ step, occasion, state }) => step === other.step && occasion === other.occasion && state === 'skipped');
  return run.state === 'done' && reopened.every(isSkipped) ? 'dropped' : 'waiting';
}

/** The steps on which a finished one rests and which were reopened since: it tells what followed from their former answers. */
export function outdatedBy(registry: Registry, run: StepRun, turns: readonly Taken[], acts: readonly ActAtStep[]): ActAtStep[] {
  const finishedAt = turns.reduce((last, { closedAt }) => (closedAt !== null && closedAt > last ? closedAt : last), '');
  if (run.state !== 'done') return [];
  const later = acts.filter(({ kind, at, step }) => kind === 'reopen' && at > finishedAt && restsOn(registry, run, step));
  return later.filter(({ step, occasion }, index) => later.findIndex((each) => each.step === step && each.occasion === occasion) === index);
}
