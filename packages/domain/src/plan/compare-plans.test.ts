import { expect, it } from '@jest/globals';
import { indicator, planOf } from '../testing/plans.js';
import fc from '../testing/random-inputs.js';
import { comparePlans } from './compare-plans.js';
import type { PerformancePlan } from './plan.js';

const first = indicator();
const second = indicator({ key: 'r1.i2', text: 'Mutu laporan' });
const other = { key: 'r2', title: 'Pelatihan', kind: 'ADDITIONAL', indicators: [indicator({ key: 'r2.i1' })] } as const;
const plan = planOf(first, second);
const withTitle = (title: string): PerformancePlan => ({ ...plan, results: plan.results.map((result) => ({ ...result, title })) });
const tied = (version: number, title: string): PerformancePlan => ({
  ...plan,
  results: plan.results.map((result) => ({ ...result, ties: [{ document: 'head', version, key: 'r1', way: 'DIRECT', title }] })),
});
const sharedWith = (...names: readonly string[]): PerformancePlan => ({
  ...plan,
  results: plan.results.map((result) => ({ ...result, carriers: names.map((name) => ({ employeeId: name.slice(0, 3), name })) })),
});

it.each<[string, PerformancePlan, PerformancePlan, unknown[]]>([
  ['the same plan', plan, plan, []],
  ['a new order', plan, planOf(second, first), []],
  ['what is absent written down', plan, { ...plan, results: plan.results.map((result) => ({ ...result, supports: undefined })) }, []],
  ['a result more', plan, { ...plan, results: [...plan.results, other] }, [['result', 'added', 'r2', []]]],
  ['a result less', { ...plan, results: [...plan.results, other] }, plan, [['result', 'dropped', 'r2', []]]],
  ['a tie chosen again that says the same', tied(1, 'Mutu'), tied(2, 'Mutu'), []],
  ['a tie whose result says something else', tied(1, 'Mutu'), tied(2, 'Mutu naik'), [['result', 'changed', 'r1', ['ties']]]],
  [
    'another assignment across units',
    { ...plan, results: [other] },
    { ...plan, results: [{ ...other, assignment: 'team' }] },
    [['result', 'changed', 'r2', ['assignment']]],
  ],
  ['one more who carries it', sharedWith('Ani'), sharedWith('Ani', 'Budi'), [['result', 'changed', 'r1', ['carriers']]]],
  ['nobody who carries it any more', sharedWith('Ani'), plan, [['result', 'changed', 'r1', ['carriers']]]],
  ['the same who carry it, in a new order and called anew', sharedWith('Ani', 'Budi'), sharedWith('Budi S.Kep.', 'Ani'), []],
  ['another title', plan, withTitle('Data tersusun'), [['result', 'changed', 'r1', ['title']]]],
  [
    'another perspective',
    planOf(indicator({ perspective: 'BUDGET' })),
    planOf(indicator({ perspective: 'PROCESS' })),
    [['indicator', 'changed', 'r1.i1', ['perspective']]],
  ],
  ['another annex', plan, { ...plan, annex: { ...plan.annex, consequences: ['Teguran'] } }, [['annex', 'changed', 'consequences', []]]],
  [
    'what the superior expects: more, other and less (R-SKP-7)',
    { ...plan, expectations: { LOYAL: 'Menjaga rahasia', ADAPTIVE: 'Cepat' } },
    { ...plan, expectations: { LOYAL: 'Menjaga data', COMPETENT: 'Belajar' } },
    [
      ['expectation', 'changed', 'LOYAL', []],
      ['expectation', 'dropped', 'ADAPTIVE', []],
      ['expectation', 'added', 'COMPETENT', []],
    ],
  ],
  ['a plan whose superior has not said yet what he expects', { ...plan, expectations: { LOYAL: 'Menjaga rahasia' } }, plan, []],
  ['an indicator more', planOf(first), plan, [['indicator', 'added', 'r1.i2', []]]],
  ['an indicator less', plan, planOf(first), [['indicator', 'dropped', 'r1.i2', []]]],
  [
    'another target and month',
    plan,
    planOf(indicator({ target: { number: 24, unit: 'laporan', direction: 'MORE' }, months: [{ month: 12 }] }), second),
    [['indicator', 'changed', 'r1.i1', ['target', 'months']]],
  ],
  [
    'an indicator in the place of another',
    planOf(first),
    planOf(second),
    [
      ['indicator', 'added', 'r1.i2', []],
      ['indicator', 'dropped', 'r1.i1', []],
    ],
  ],
])('%s', (_what, before, after, expected) => {
  expect(comparePlans(before, after).map(({ of, kind, key, parts }) => [of, kind, key, parts])).toEqual(expected);
});

it('keeps both, so that it can be said what it was and what it is', () => {
  const [change] = comparePlans(plan, withTitle('Data tersusun'));
  expect([change?.before, change?.after]).toMatchObject([{ title: 'Laporan tersusun' }, { title: 'Data tersusun' }]);
});

it('names whatever came and whatever went, and nothing where only the order is another', () => {
  const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { maxLength: 6 });
  const withIndicators = (all: readonly number[]) => planOf(...all.map((n) => indicator({ key: `r1.i${n}` })));
  fc.assert(
    fc.property(numbers, numbers, (before, after) => {
      const found = comparePlans(withIndicators(before), withIndicators(after));
      expect(found.filter(({ kind }) => kind === 'added')).toHaveLength(after.filter((n) => !before.includes(n)).length);
      expect(found.filter(({ kind }) => kind === 'dropped')).toHaveLength(before.filter((n) => !after.includes(n)).length);
      expect(comparePlans(withIndicators(before), withIndicators([...before].reverse()))).toEqual([]);
    }),
  );
});
