import { Refusal } from '../errors/refusal.js';
import { ownEffects, type EffectType } from './effect.js';
import { isFact, type Fact, type Read } from './facts.js';
import type { StepDefinition, Turn } from './step.js';

/** The steps a process knows, by key and version; built once at start. */
export interface Registry {
  readonly steps: readonly StepDefinition[];
  /** Every fact that a turn of these steps reads. */
  readonly facts: ReadonlySet<Fact<unknown>>;
  /** The codes of what people may be asked once before an answer counts. */
  readonly doubts: readonly string[];
  /** Every type of effect that these steps, or the workflow itself, may cause. */
  readonly effects: ReadonlySet<EffectType<unknown>>;
  /** The definition; an unknown one belongs to another release, and is thrown as `STEP_VERSION_MISSING`. */
  get(key: string, version: number): StepDefinition;
  has(key: string, version: number): boolean;
}

/** What the turn's functions and doubts read, and what its page shows. */
function everythingReadBy({ reads, shows, doubts }: Turn): readonly Read[] {
  return [...reads, ...shows, ...doubts.flatMap((doubt) => doubt.reads)];
}

/**
 * Builds the registry and refuses a list in which two steps share a name, a step waits for one that is missing or ends it, or a turn
 * reads the answers of a turn that is missing.
 */
export function createRegistry(steps: readonly StepDefinition[]): Registry {
  const byKey = new Map<string, Map<number, StepDefinition>>();
  for (const step of steps) {
    const versions = byKey.get(step.key) ?? new Map<number, StepDefinition>();
    if (versions.has(step.version)) throw new Error(`Step ${step.key}@${step.version} is registered twice`);
    byKey.set(step.key, versions.set(step.version, step));
  }
  const keys = new Set(steps.map((step) => step.key));
  for (const step of steps) {
    const awaited = step.needs.filter((need) => need.startsWith('done:')).map((need) => need.slice('done:'.length));
    if (step.opens.kind === 'after') awaited.push(step.opens.step);
    if (step.opens.kind === 'onRequest') awaited.push(...[step.opens.amends ?? []].flat(), step.opens.until);
    const missing = awaited.find((key) => !keys.has(key));
    if (missing !== undefined) throw new Error(`Step ${step.key} waits for ${missing}, which is not registered`);
    const ended = step.ends?.find((key) => !keys.has(key));
    if (ended !== undefined) throw new Error(`Step ${step.key} ends ${ended}, which is not registered`);
  }
  const reads = steps.flatMap((step) => step.turns.flatMap((turn) => everythingReadBy(turn).map((read) => ({ step, read }))));
  for (const { step, read } of reads) {
    if (isFact(read) || steps.some(({ key, turns }) => key === read.step && turns.some((turn) => turn.key === read.turn))) continue;
    throw new Error(`Step ${step.key} reads ${read.step}/${read.turn}, which is not registered`);
  }
  return {
    steps,
    facts: new Set(reads.map(({ read }) => read).filter(isFact)),
    doubts: [...new Set(steps.flatMap(({ turns }) => turns.flatMap(({ doubts }) => doubts.map(({ code }) => code))))],
    effects: new Set([...ownEffects, ...steps.flatMap(({ turns }) => turns.flatMap(({ effects }) => effects.map(({ type }) => type)))]),
    has: (key, version) => byKey.get(key)?.has(version) === true,
    get(key, version) {
      const found = byKey.get(key)?.get(version);
      if (found === undefined) throw new Refusal('STEP_VERSION_MISSING', { step: `${key}@${version}` });
      return found;
    },
  };
}
