import { isDeepStrictEqual } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from './support/random-inputs.js';
import { verifyAll } from '../src/verify-all.js';
import type { Answer } from '../proof/office/client.js';
import { startTestApp, type TestApp } from './support/test-app.js';
import { lastSeason, PureModel, type Who } from './model/pure-model.js';
import { YearInOffice } from './model/year-in-office.js';
import { endings } from './support/endings.js';

let site: TestApp;
const toEnd = endings();
beforeAll(async () => {
  site = toEnd(await startTestApp());
});

const run = fc.nat({ max: 5 });
const who = fc.constantFrom<Who>('employee', 'first', 'second', 'office');
const kind = fc.constantFrom<'complete' | 'return'>('complete', 'complete', 'return');
const command = fc.oneof(
  // Most moves are made by whoever may make them, or no document would ever come far.
  { weight: 20, arbitrary: fc.record({ type: fc.constant('go' as const), run, kind }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('move' as const), run, who, kind, fresh: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('draft' as const), run, who }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('repeat' as const) }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constant('travel' as const) }) },
  { weight: 4, arbitrary: fc.record({ type: fc.constant('tick' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('jobs' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('transfer' as const) }) },
  { weight: 2, arbitrary: fc.record({ type: fc.constant('away' as const) }) },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

/** How many years are lived: about ten seconds on a quiet machine. SIKLUS_MODEL_YEARS gives another number. */
const years = Number(process.env['SIKLUS_MODEL_YEARS'] ?? 20);

/** Milliseconds that a year may take on a machine that does other work; alone it needs less than one second. */
const patience = 10_000;

/** The real office and the model beside it; every command is given to both, and both must tell the same. */
class Pair {
  private readonly model = new PureModel();
  private lineChanged = false;
  private last: { readonly answer: Answer; readonly again: () => Promise<Answer> } | undefined;
  accepted = 0;

  constructor(private readonly office: YearInOffice) {}

  async give(given: Command): Promise<void> {
    await this.act(given);
    expect(await this.office.seen()).toEqual(this.model.seen());
  }

  private async act(given: Command): Promise<void> {
    const { office, model } = this;
    switch (given.type) {
      case 'go': {
        const open = model.runs.filter((each) => model.moverOf(each) !== undefined);
        const chosen = open[given.run % Math.max(open.length, 1)];
        return chosen === undefined
          ? undefined
          : this.move(model.runs.indexOf(chosen), model.moverOf(chosen) ?? 'office', given.kind, true);
      }
      case 'move':
        return this.move(given.run, given.who, given.kind, given.fresh);
      case 'draft': {
        const { key } = this.runAt(given.run);
        const task = await office.taskOf(key);
        if (task !== undefined) expect(await office.draft(given.who, task)).toBe(model.draft(this.runAt(given.run), given.who));
        return;
      }
      case 'repeat': {
        const again = await this.last?.again();
        expect([again?.status, again?.body, again?.headers.get('etag')]).toEqual([
          this.last?.answer.status,
          this.last?.answer.body,
          this.last?.answer.headers.get('etag'),
        ]);
        return;
      }
      case 'travel':
        model.season = Math.min(model.season + 1, lastSeason);
        return office.travelTo(model.season);
      case 'tick':
        await this.jobs();
        await office.sweep();
        // Posts that have begun since are followed by a job, which lets time take effect as well.
        this.lineChanged = await office.isToBeFollowed();
        return model.refresh();
      case 'jobs':
        return this.jobs();
      case 'transfer':
        model.supervisor = model.supervisor === 'first' ? 'second' : 'first';
        this.lineChanged = true;
        expect(await office.transferTo(model.supervisor)).toBe(200);
        return;
      case 'away':
        model.away = !model.away;
        this.lineChanged = true;
        return office.setAway(model.away);
    }
  }

  private async move(index: number, actor: Who, what: 'complete' | 'return', fresh: boolean): Promise<void> {
    const { key, version } = this.runAt(index);
    const task = await this.office.taskOf(key);
    if (task === undefined) return;
    const answer = await this.office.move(actor, what, key, task, fresh ? version : version + 7);
    expect([key, actor, what, answer.status, answer.status === 200 ? '' : answer.body]).toEqual([
      key,
      actor,
      what,
      this.model.move(this.runAt(index), actor, what, fresh),
      answer.status === 200 ? '' : answer.body,
    ]);
    if (answer.status !== 200) return;
    this.accepted += 1;
    this.last = { answer, again: answer.again };
  }

  private async jobs(): Promise<void> {
    await this.office.runJobs();
    if (this.lineChanged) this.model.refresh();
    this.lineChanged = false;
  }

  private runAt(index: number): PureModel['runs'][number] {
    const found = this.model.runs[index];
    if (found === undefined) throw new Error(`no run ${index}`);
    return found;
  }
}

describe('an employee, two supervisors and an administrator at one document, in any order', () => {
  it(
    'come to what the pure model says, and leave nothing that verify would name',
    async () => {
      let accepted = 0;
      const broken = async () => (await verifyAll(site.unitOfWork)).filter(({ violations }) => violations > 0);
      let left: Awaited<ReturnType<typeof broken>> = [];
      await fc.assert(
        fc.asyncProperty(fc.array(command, { minLength: 30, maxLength: 70 }), async (commands) => {
          const pair = new Pair(await YearInOffice.begin(site));
          try {
            for (const each of commands) await pair.give(each);
            expect((await broken()).filter((now) => !left.some((before) => isDeepStrictEqual(before, now)))).toEqual([]);
          } catch (error) {
            // What a failed year leaves behind is no fault of the shorter ones that are tried after it.
            left = await broken();
            throw error;
          }
          accepted += pair.accepted;
        }),
        {
          numRuns: years,
          // A failure prints its seed and the shortest list of commands that it found; SIKLUS_MODEL_SEED gives a seed.
          ...(process.env['SIKLUS_MODEL_SEED'] === undefined ? {} : { seed: Number(process.env['SIKLUS_MODEL_SEED']) }),
          // The search for the shortest list ends before the test's time does, which would say nothing of the failure.
          interruptAfterTimeLimit: years * patience,
          markInterruptAsFailure: true,
        },
      );
      expect(accepted).toBeGreaterThan(years * 3);
    },
    years * patience * 1.2,
  );
});
