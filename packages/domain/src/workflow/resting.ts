import { isFact } from './facts.js';
import type { StepRun } from './progress.js';
import type { Registry } from './registry.js';
import type { StepDefinition } from './step.js';

interface OfStep {
  readonly step: string;
  readonly stepVersion: number;
}

/** The steps that have to be done before a step opens. */
function awaitedOf({ needs, opens }: StepDefinition): string[] {
  const needed = needs.filter((need) => need.startsWith('done:')).map((need) => need.slice('done:'.length));
  return opens.kind === 'after' ? [...needed, opens.step] : needed;
}

/** The steps on which a step rests by its own words: those it waits for, opens after, or whose answers its turns read or show. */
function basisOf(step: StepDefinition): string[] {
  const read = step.turns.flatMap(({ reads, shows }) => [...reads, ...shows].flatMap((each) => (isFact(each) ? [] : [each.step])));
  return [...awaitedOf(step), ...read].filter((key) => key !== step.key);
}

/** Whether one step leads to another by what `before` names for each, however many stand between. */
function leadsTo(registry: Registry, { step, stepVersion }: OfStep, other: string, before: (step: StepDefinition) => string[]): boolean {
  const passed = new Set<string>();
  const waiting = before(registry.get(step, stepVersion));
  for (let key = waiting.pop(); key !== undefined; key = waiting.pop()) {
    if (key === other) return true;
    if (passed.has(key)) continue;
    passed.add(key);
    for (const each of registry.steps) if (each.key === key) waiting.push(...before(each));
  }
  return false;
}

/** Whether one step rests on another, however many stand between. */
export function restsOn(registry: Registry, step: OfStep, other: string): boolean {
  return leadsTo(registry, step, other, basisOf);
}

/** Whether one step cannot open before another is done, however many stand between. */
export function waitsFor(registry: Registry, step: OfStep, other: string): boolean {
  return leadsTo(registry, step, other, awaitedOf);
}

/** In which states something was done in a step that may have to be done again when what it rests on changes. */
export const restingStates = ['open', 'done'] as const satisfies readonly StepRun['state'][];

/** In which states a step that waits for another is held up once that is skipped. */
export const heldUpStates = ['scheduled', 'blocked'] as const satisfies readonly StepRun['state'][];

/** Whether a run has not begun and never will where another step is skipped. */
export function isHeldUpBy(registry: Registry, run: StepRun, other: string): boolean {
  return heldUpStates.some((state) => state === run.state) && waitsFor(registry, run, other);
}

/** Whether a run has something in it that rests on the answers of another step. */
export function hasRested(registry: Registry, run: StepRun, other: string): boolean {
  return restingStates.some((state) => state === run.state) && restsOn(registry, run, other);
}
