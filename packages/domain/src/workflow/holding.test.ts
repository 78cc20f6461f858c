import { describe, expect, it } from '@jest/globals';
import { registry } from '../steps/index.js';
import { Office } from '../testing/office.js';
import fc from '../testing/random-inputs.js';
import { heldSince, intervalsOf, type Holding } from './holding.js';
import type { StepRun } from './progress.js';
import { defaultTemplate, scheduleOf } from './template.js';

const schedule = scheduleOf(defaultTemplate(registry.steps), 2026);
const ms = (instant: string) => Date.parse(instant);
const at = (moment: number) => new Date(moment).toISOString();
const keyOf = ({ step, occasion }: Pick<StepRun, 'step' | 'occasion'>) => `${step}/${occasion}`;

function opened(): Office {
  const office = new Office(registry);
  office.give({ type: 'start', schedule });
  return office;
}

const holdingsIn = (office: Office, step: string, occasion = '') =>
  office.holdings.filter((holding) => holding.step === step && holding.occasion === occasion);

describe('who holds a step', () => {
  it('is the employee, then the supervisor, then nobody, each from the moment on at which it came to him', () => {
    const office = opened();
    const [first, second, third] = [office.now, '2026-01-08T01:00:00.000Z', '2026-01-12T01:00:00.000Z'];
    office.now = second;
    office.answer('target-setting');
    office.now = third;
    office.answer('target-setting');
    expect(holdingsIn(office, 'target-setting')).toMatchObject([
      { kind: 'employee', turn: 'draft', holderId: 'employee', since: first },
      { kind: 'supervisor', turn: 'agree', holderId: 'supervisor', since: second },
      { kind: 'nobody', turn: null, since: third },
    ]);
  });

  it('is each supervisor for as long as he was that, and whoever stands in for one on behalf of him', () => {
    const office = opened();
    office.answer('target-setting');
    const hand = (now: string, line: Partial<Office['line']>) => {
      office.now = now;
      office.line = { ...office.line, standsInFor: new Map(), ...line };
      office.give({ type: 'refresh' });
    };
    hand('2026-02-01T00:00:00.000Z', { supervisorId: 'newcomer' });
    hand('2026-03-01T00:00:00.000Z', { supervisorId: 'stand-in', standsInFor: new Map([['stand-in', 'newcomer']]) });
    hand('2026-04-01T00:00:00.000Z', { supervisorId: null });
    hand('2026-05-01T00:00:00.000Z', { supervisorId: 'stand-in' });
    expect(holdingsIn(office, 'target-setting').slice(1)).toMatchObject([
      { kind: 'supervisor', holderId: 'supervisor' },
      { kind: 'supervisor', holderId: 'newcomer', since: '2026-02-01T00:00:00.000Z' },
      { kind: 'deputy', holderId: 'stand-in', onBehalfOf: 'newcomer', since: '2026-03-01T00:00:00.000Z' },
      { kind: 'administrator', holderId: null, turn: 'agree', since: '2026-04-01T00:00:00.000Z' },
      { kind: 'supervisor', holderId: 'stand-in', onBehalfOf: null, since: '2026-05-01T00:00:00.000Z' },
    ]);
  });

  it('is the system from the moment on at which silence should have ended a turn, not who was silent', () => {
    const office = opened();
    office.answer('target-setting');
    office.answer('target-setting');
    office.now = '2026-12-02T00:00:00.000Z';
    office.give({ type: 'refresh' });
    office.answer('final-assessment');
    office.answer('final-assessment');
    const due = office.run('final-assessment').task?.dueAt ?? '';
    office.now = at(ms(due) + 3 * 86_400_000);
    office.give({ type: 'refresh' });
    expect(holdingsIn(office, 'final-assessment').slice(-3)).toMatchObject([
      { kind: 'employee', turn: 'acknowledge' },
      { kind: 'system', turn: 'acknowledge', since: due },
      { kind: 'nobody', since: office.now },
    ]);
  });

  it('has held it since it came to him, through a change of nothing but the turn', () => {
    const holding = (kind: Holding['kind'], holderId: string | null, since: string) => ({ kind, holderId, pool: null, since });
    expect(
      heldSince([
        holding('supervisor', 'a', '2026-01-01T00:00:00.000Z'),
        holding('supervisor', 'b', '2026-02-01T00:00:00.000Z'),
        holding('supervisor', 'b', '2026-03-01T00:00:00.000Z'),
      ]),
    ).toBe('2026-02-01T00:00:00.000Z');
    expect(heldSince([])).toBeUndefined();
  });
});

type Move = (office: Office) => void;

const openRuns = ({ progress }: Office) => progress.runs.filter(({ task }) => task !== null);
const nth = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(list.length, 1)];

/** What may happen to a document: answers and returns, acts of an administrator, changes of the line, and the clock. */
const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.nat(7).map(
      (n): Move =>
        (office) =>
          answered(office, n),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.nat(7).map(
      (n): Move =>
        (office) =>
          returned(office, n),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.tuple(fc.nat(7), fc.constantFrom('skip', 'reopen', 'remind')).map(
      ([n, type]): Move =>
        (office) => {
          const run = nth(office.progress.runs, n);
          if (run !== undefined) office.give({ type, step: run.step, occasion: run.occasion });
        },
    ),
  },
  {
    weight: 3,
    arbitrary: fc
      .record({
        supervisorId: fc.constantFrom('supervisor', 'newcomer', 'stand-in', null),
        employeeAble: fc.boolean(),
        higherOfficialId: fc.constantFrom('higher', null),
      })
      .map(
        (line): Move =>
          (office) => {
            office.line = {
              ...office.line,
              ...line,
              standsInFor: new Map(line.supervisorId === 'stand-in' ? [['stand-in', 'supervisor']] : []),
            };
            office.give({ type: 'refresh' });
          },
      ),
  },
  { weight: 2, arbitrary: fc.constant<Move>((office) => void office.sleep()) },
);

function answered(office: Office, n: number): void {
  const run = nth(openRuns(office), n);
  if (run !== undefined) office.answer(run.step, run.occasion);
}

function returned(office: Office, n: number): void {
  const run = nth(openRuns(office), n);
  if (run !== undefined) office.giveBack(run.step, run.occasion, 'Lengkapi.');
}

describe('the holdings of a document, whatever happens to it', () => {
  it('fill the time without gap, so that hours add up, and name at every moment who had it then (1,000 random histories)', () => {
    const history = fc.array(fc.tuple(fc.integer({ min: 1, max: 40 * 24 }), move), { minLength: 1, maxLength: 18 });
    fc.assert(
      fc.property(history, (steps) => {
        const office = opened();
        /** What stood between one happening and the next, as the document itself says it. */
        const seen: { moment: number; holders: Map<string, string> }[] = [];
        for (const [hours, happen] of steps) {
          const from = ms(office.now);
          seen.push({ moment: from, holders: new Map(office.progress.runs.map((run) => [keyOf(run), holderIn(run)])) });
          office.now = at(from + hours * 3_600_000);
          happen(office);
        }
        const end = at(ms(office.now) + 3_600_000);
        for (const run of office.progress.runs) {
          const holdings = holdingsIn(office, run.step, run.occasion);
          const intervals = intervalsOf(holdings, end);
          const hours = intervals.map(({ since, until }) => ms(until) - ms(since));
          expect(Math.min(...hours, 0)).toBe(0);
          expect(hours.reduce((sum, each) => sum + each, 0)).toBe(ms(end) - ms(holdings[0]?.since ?? end));
          const wrong = seen.flatMap(({ moment, holders }) => {
            const then = intervals.find(({ since, until }) => ms(since) <= moment && moment < ms(until));
            // Silence is known only afterwards: then the system had it, of whom the document says nothing.
            if (then?.kind === 'system') return [];
            const told = then === undefined ? 'nobody' : heldAs(then);
            const had = holders.get(keyOf(run));
            return told === had ? [] : [{ step: run.step, moment, told, had }];
          });
          // Once for all moments: hundreds of thousands of expectations would cost more than what they look at.
          expect(wrong).toEqual([]);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});

function holderIn({ task, state, unmet }: StepRun): string {
  if (task !== null) return task.holderId ?? task.pool ?? '';
  return state === 'blocked' && unmet.some((need) => need === 'supervisor' || need === 'employee') ? 'administrator' : 'nobody';
}

function heldAs({ kind, holderId, pool }: Holding): string {
  return holderId ?? pool ?? kind;
}
