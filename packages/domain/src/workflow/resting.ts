import { isFact } from './facts.js';
import type { StepRun } from './progress.js';
import type { Registry } from './registry.js';
import type { StepDefinition } from './step.js';

/** The steps on which a step rests by its own words: those it waits for, opens after, or whose answers its turns read or show. */
function basisOf({ key, needs, opens, turns }: StepDefinition): Set<string> {
  const awaited = needs.filter((need) => need.startsWith('done:')).map((need) => need.slice('done:'.length));
  const read = turns.flatMap(({ reads, shows }) => [...reads, ...shows].flatMap((each) => (isFact(each) ? [] : [each.step])));
  const basis = new Set([...awaited, ...read, ...(opens.kind === 'after' ? [opens.step] : [])]);
  basis.delete(key);
  return basis;
}

/** Whether one step rests on another, however many stand between. */
export function restsOn(registry: Registry, step: { readonly step: string; readonly stepVersion: number }, other: string): boolean {
  const passed = new Set<string>();
  const waiting = [...basisOf(registry.get(step.step, step.stepVersion))];
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === other) return true;
    if (passed.has(key)) continue;
    passed.add(key);
    for (const each of registry.steps) if (each.key === key) waiting.push(...basisOf(each));
  }
  return false;
}

/** In which states something was done in a step that may have to be done again when what it rests on changes. */
export const restingStates = ['open', 'done'] as const satisfies readonly StepRun['state'][];

/** Whether a run has something in it that rests on the answers of another step. */
export function hasRested(registry: Registry, run: StepRun, other: string): boolean {
  return restingStates.some((state) => state === run.state) && restsOn(registry, run, other);
}
