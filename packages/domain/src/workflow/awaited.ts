import { isUnfinished, type StepRun } from './progress.js';
import type { Registry } from './registry.js';

type Standing = Pick<StepRun, 'step' | 'stepVersion' | 'state'>;

/** The steps of the same document that must be finished before this run may open, and are not. */
export function missingSteps(registry: Registry, runs: readonly Standing[], { step, stepVersion }: Standing): readonly string[] {
  const { opens, needs } = registry.get(step, stepVersion);
  const wanted = needs.flatMap((need) => (need.startsWith('done:') ? need.slice('done:'.length) : []));
  if (opens.kind === 'after') wanted.push(opens.step);
  return wanted.filter((key) => !runs.some((run) => run.step === key && run.state === 'done'));
}

/**
 * The run for which this one waits, the one that is open before any other; undefined where none is under way. What waits for a step that
 * somebody will still finish is in nobody's way; a step that was skipped never comes, and needs a repair.
 */
export function awaitedRun<Run extends Standing>(registry: Registry, runs: readonly Run[], run: Run): Run | undefined {
  const missing = missingSteps(registry, runs, run);
  const underWay = runs.filter((each) => missing.includes(each.step) && isUnfinished(each));
  return underWay.find(({ state }) => state === 'open') ?? underWay[0];
}
