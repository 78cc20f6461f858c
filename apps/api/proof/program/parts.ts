import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Seeds } from './seeds.js';

/** A part of the proof: runs of Jest, or a program. */
export type Part = {
  readonly name: string;
  /** Whether the seconds of each test are a figure. */
  readonly tellsItsTests?: boolean;
  /** Whether it runs beside parts of the other lane: what mostly computes beside what mostly waits for killed processes. Else alone. */
  readonly lane?: 'computes' | 'kills';
} & (
  | { readonly kind: 'tests'; readonly runs: readonly JestRun[] }
  | { readonly kind: 'program'; readonly file: string; readonly args: readonly string[] }
);

export interface JestRun {
  readonly title: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The major version of Node that runs it, where it is not this one. */
  readonly node?: number;
}

const newestNode = 24;
/** Years that the model lives with each seed; `npm test` lives a tenth of them. */
const modelYears = 60;
/** So many people live the year that a seed draws; a test of the long tier lives it with sixty. */
const yearPeople = 400;
/** Ends of writing with each seed; `npm run test:long` lives through fifty. */
const randomEnds = 100;
const tests = fileURLToPath(new URL('../../test/', import.meta.url));
/** What any change may make stale: it begins its lane. */
const stale = ['judgements', 'sabotage'];

/**
 * Everything that is proved: the load, then what any change may make stale, then the rest. Each file of the proof tier is a part by name,
 * so that none is forgotten. `stagesOf` says what of it runs side by side.
 */
export function partsOf({ seeds, minutes }: { seeds: Seeds; minutes: { soak: number; load: number } }): Part[] {
  const files = proofFiles().map((file): Part => {
    const name = basename(file, '.proof.test.ts');
    const env = { TEST_TIER: 'proof', TEST_SEEDS: seeds.chaos.join(',') };
    const lane = stale.includes(name) ? 'computes' : 'kills';
    // Two thousand people's year is the one test whose seconds say something.
    const tellsItsTests = name === 'whole-cycle';
    return { name, tellsItsTests, lane, kind: 'tests', runs: [{ title: name, args: ['--runTestsByPath', file], env }] };
  });
  return [
    // It is judged against the idle machine, so it comes while whoever began the proof still leaves the machine alone.
    { name: 'load', kind: 'program', file: 'proof/load/main.ts', args: ['--minutes', String(minutes.load)] },
    ...files.filter(({ name }) => stale.includes(name)),
    {
      name: 'model',
      lane: 'computes',
      kind: 'tests',
      runs: seeds.model.map((seed) => ({
        title: `model ${seed}`,
        args: ['--selectProjects', 'api', '--testPathPatterns', 'test/model\\.test'],
        env: { TEST_TIER: 'test', SIKLUS_MODEL_SEED: String(seed), SIKLUS_MODEL_YEARS: String(modelYears) },
      })),
    },
    {
      name: 'random-ends',
      lane: 'computes',
      kind: 'tests',
      runs: seeds.model.map((seed) => ({
        title: `random ends ${seed}`,
        args: ['--selectProjects', 'journeys', '--testPathPatterns', 'journeys/hostile\\.long', '-t', 'an end at any moment'],
        env: { TEST_TIER: 'long', SIKLUS_ENDS_SEED: String(seed), SIKLUS_ENDS: String(randomEnds) },
      })),
    },
    {
      name: `node-${newestNode}`,
      lane: 'computes',
      kind: 'tests',
      runs: [
        {
          title: `a whole cycle on Node ${newestNode}`,
          args: ['--selectProjects', 'processes', '--testPathPatterns', 'processes/whole-cycle\\.test'],
          // A zone with summer time, in which no office of ours is.
          env: { TEST_TIER: 'test', TZ: 'America/Santiago' },
          node: newestNode,
        },
      ],
    },
    ...seeds.year.map((seed): Part => {
      const args = ['--seed', String(seed), '--people', String(yearPeople)];
      return { name: `year-${seed}`, lane: 'computes', kind: 'program', file: 'proof/year/main.ts', args };
    }),
    ...files.filter(({ name }) => !stale.includes(name)),
    { name: 'soak', kind: 'program', file: 'proof/soak/main.ts', args: ['--minutes', String(minutes.soak)] },
  ];
}

/**
 * The parts as stages, one after another; each is lanes that run side by side, and a lane is parts, one after another. Two cores are idle a
 * third of the time while processes are killed and missed; what is judged against an idle machine has it for itself.
 */
export function stagesOf(parts: readonly Part[]): Part[][][] {
  const stages: Part[][][] = [];
  for (const part of parts) {
    const stage = part.lane === undefined ? undefined : stages.at(-1);
    const lane = stage?.find(([first]) => first?.lane === part.lane);
    if (lane !== undefined) lane.push(part);
    else if (stage?.[0]?.[0]?.lane !== undefined) stage.push([part]);
    else stages.push([[part]]);
  }
  return stages;
}

/** The test files of the third tier. */
export function proofFiles(): string[] {
  return readdirSync(tests, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.proof.test.ts'))
    .sort()
    .map((name) => tests + name);
}
