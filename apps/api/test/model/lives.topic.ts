import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, it } from '@jest/globals';
import fc from '../support/random-inputs.js';
import { brokenIn } from '../support/broken.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { Pair, type Command } from './pair.js';
import { lastSeason, type OfficeAct, type Who } from './year.js';
import { endings } from '../support/endings.js';

const run = fc.nat({ max: 5 });
const who = fc.constantFrom<Who>('employee', 'first', 'second', 'office');
const asking = fc.constantFrom<Who>('employee', 'employee', 'first', 'first', 'second', 'office');
const kind = fc.constantFrom<'complete' | 'return'>('complete', 'complete', 'return');
const only = <T extends string>(type: T): fc.Arbitrary<{ type: T }> => fc.constant({ type });

const act = <T extends string>(name: T): fc.Arbitrary<{ act: T }> => fc.constant({ act: name });
// Mostly alone: what goes with it ends most of the year.
const skip = fc.record({ act: fc.constant('skip' as const), withResting: fc.constantFrom(false, false, false, true) });
const extend = fc.record({ act: fc.constant('extend' as const), until: fc.nat({ max: lastSeason }) });
const reopen = fc.record({ act: fc.constant('reopen' as const), withResting: fc.boolean() });
const withdraw = fc.record({ act: fc.constant('withdraw' as const), cause: fc.constantFrom('RETIRED' as const, 'MOVED_OUT' as const) });
const close = fc.record({ act: fc.constant('close' as const), acceptsUnfinished: fc.constantFrom(true, true, false) });
/** What the administrator does. Most of it is undone at once by a second act, or most of the year would be lived by nobody. */
const acts = fc.oneof<fc.WeightedArbitrary<OfficeAct[]>[]>(
  { weight: 1, arbitrary: fc.tuple(skip) },
  { weight: 3, arbitrary: fc.tuple(skip, reopen) },
  { weight: 2, arbitrary: fc.tuple(reopen) },
  { weight: 2, arbitrary: fc.tuple(reopen, skip) },
  { weight: 2, arbitrary: fc.tuple(extend) },
  { weight: 2, arbitrary: fc.tuple(extend, extend) },
  { weight: 2, arbitrary: fc.tuple(act('remind')) },
  { weight: 1, arbitrary: fc.tuple(withdraw) },
  { weight: 2, arbitrary: fc.tuple(withdraw, act('take-back')) },
  { weight: 2, arbitrary: fc.tuple(act('take-back')) },
  { weight: 1, arbitrary: fc.tuple(close) },
  { weight: 2, arbitrary: fc.tuple(close, act('open-again')) },
  { weight: 2, arbitrary: fc.tuple(act('open-again')) },
);

const commands = fc.oneof<fc.WeightedArbitrary<Command[]>[]>(
  // Most moves are made by whoever may make them, or no document would ever come far.
  { weight: 20, arbitrary: fc.tuple(fc.record({ type: fc.constant('go' as const), run, kind })) },
  { weight: 3, arbitrary: fc.tuple(fc.record({ type: fc.constant('move' as const), run, who, kind, fresh: fc.boolean() })) },
  { weight: 2, arbitrary: fc.tuple(fc.record({ type: fc.constant('draft' as const), run, who })) },
  // Once while one is under way, and by whoever comes: by those who may ask for it more often.
  { weight: 3, arbitrary: fc.tuple(fc.record({ type: fc.constant('ask' as const), who: asking })) },
  { weight: 2, arbitrary: fc.tuple(only('repeat')) },
  { weight: 3, arbitrary: fc.tuple(only('travel')) },
  { weight: 4, arbitrary: fc.tuple(only('tick')) },
  { weight: 2, arbitrary: fc.tuple(only('jobs')) },
  { weight: 2, arbitrary: fc.tuple(only('transfer')) },
  { weight: 2, arbitrary: fc.tuple(only('away')) },
  { weight: 8, arbitrary: fc.tuple(run, acts).map(([at, given]) => given.map((each) => ({ type: 'act' as const, run: at, act: each }))) },
);
/** In which season he begins to take part: mostly from the beginning. */
const joining = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: lastSeason }) });

/** Milliseconds that a year may take on a machine that does other work; alone it needs less than one second. */
const patience = 10_000;

/** How many years are lived, each in about half a second on a quiet machine, and which; SIKLUS_MODEL_YEARS and _SEED give others. */
export interface Lives {
  readonly years: number;
  readonly seed?: number;
}

/** Called inside the `describe` of a suite. */
export function livesTopic(lives: Lives): void {
  const years = Number(process.env['SIKLUS_MODEL_YEARS'] ?? lives.years);
  const seed = process.env['SIKLUS_MODEL_SEED'] ?? lives.seed;
  let site: TestApp;
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
  });

  it(
    'come to what the pure model says, and leave nothing that verify would name',
    async () => {
      let accepted = 0;
      let addenda = 0;
      const broken = () => brokenIn(site.unitOfWork);
      let left: Awaited<ReturnType<typeof broken>> = [];
      await fc.assert(
        fc.asyncProperty(joining, fc.array(commands, { minLength: 30, maxLength: 70 }), async (joinsIn, given) => {
          const pair = await Pair.begin(site, joinsIn);
          try {
            for (const each of given.flat()) await pair.give(each);
            expect((await broken()).filter((now) => !left.some((before) => isDeepStrictEqual(before, now)))).toEqual([]);
          } catch (error) {
            // What a failed year leaves behind is no fault of the shorter ones that are tried after it.
            left = await broken();
            throw error;
          }
          accepted += pair.accepted;
          addenda += pair.addenda;
        }),
        {
          numRuns: years,
          // A failure prints its seed and the shortest list of commands that it found.
          ...(seed === undefined ? {} : { seed: Number(seed) }),
          // The search for the shortest list ends before the test's time does, which would say nothing of the failure.
          interruptAfterTimeLimit: years * patience,
          markInterruptAsFailure: true,
        },
      );
      expect(accepted).toBeGreaterThan(years * 3);
      expect(addenda).toBeGreaterThan(0);
    },
    years * patience * 1.2,
  );
}
