import { expect, it } from '@jest/globals';
import { planAgreed, type DraftedIndicator } from '../../../plan/index.js';
import { factsFor, faultsOf, turnOf } from '../../../testing/faults-of.js';
import { effectsOf } from '../../../workflow/effect.js';
import { targetSetting } from './step.js';

const counted: DraftedIndicator = { aspect: 'QUANTITY', text: 'Jumlah laporan', target: { number: 12, unit: 'laporan' } };
const result = (kind: 'MAIN' | 'ADDITIONAL', parts: object = {}) => ({ title: 'Laporan tersusun', kind, indicators: [counted], ...parts });
const given = { 'plan-keys': ['r1', 'r1.i1', 'r2', 'r2.i1'] };

it.each([
  ['one main result', [result('MAIN')], []],
  ['a main and an additional result', [result('ADDITIONAL'), result('MAIN')], []],
  ['additional results only (PermenPANRB 6/2022)', [result('ADDITIONAL')], ['results']],
  ['a key that was given', [result('MAIN', { key: 'r2', indicators: [{ ...counted, key: 'r2.i1' }] })], []],
  ['a key that never was', [result('MAIN', { key: 'r3' })], ['results.0.key']],
  ['a key twice', [result('MAIN', { key: 'r1' }), result('MAIN', { key: 'r1' })], ['results.1.key']],
  [
    'an indicator under another result',
    [result('MAIN', { key: 'r2', indicators: [{ ...counted, key: 'r1.i1' }] })],
    ['results.0.indicators.0.key'],
  ],
  [
    'an indicator with a key in a new result',
    [result('MAIN', { indicators: [{ ...counted, key: 'r1.i1' }] })],
    ['results.0.indicators.0.key'],
  ],
])('a plan of %s has the faults it should', (_what, results, expected) => {
  expect(faultsOf(targetSetting, 'draft', { results }, { known: given })).toEqual(expected);
});

const number = (value: number, direction?: string) => ({
  number: value,
  unit: 'laporan',
  ...(direction === undefined ? {} : { direction }),
});
const months = (...targets: readonly (readonly [number, number?])[]) =>
  targets.map(([month, target]) => (target === undefined ? { month } : { month, target }));

it.each<[string, object, string | null]>([
  ['a number and nothing more', {}, null],
  ['zero, the more the better', { target: number(0) }, 'target'],
  ['zero, the less the better', { target: number(0, 'LESS') }, null],
  ['zero to be kept', { target: number(0, 'KEEP') }, null],
  ['words that add up', { target: { text: 'Terlaksana' }, pattern: 'CUMULATIVE' }, 'pattern'],
  ['words, on dates', { target: { text: 'Terlaksana' }, months: months([6], [12]) }, null],
  ['words with a number per month', { target: { text: 'Terlaksana' }, months: months([6, 1]) }, 'months'],
  ['a month twice', { months: months([6], [6]) }, 'months'],
  ['instalments that add up', { months: months([3, 2], [6, 4], [12, 6]) }, null],
  ['instalments that add up as decimals do', { target: number(0.3), months: months([6, 0.1], [12, 0.2]) }, null],
  ['instalments that do not', { months: months([3, 2], [6, 4]) }, 'months'],
  ['an instalment that is missing', { months: months([3, 6], [6]) }, 'months'],
  ['a position that ends at the target', { pattern: 'POSITION', months: months([12, 12], [3, 4]) }, null],
  ['a position that ends elsewhere', { pattern: 'POSITION', months: months([12, 11], [3, 4]) }, 'months'],
  ['a release', { pattern: 'PUBLISHED', months: months([11]) }, null],
  ['a release that is split', { pattern: 'PUBLISHED', months: months([6, 6], [12, 6]) }, 'months'],
])('an indicator of %s has the fault it should', (_what, parts, part) => {
  const results = [result('MAIN', { indicators: [{ ...counted, ...parts }] })];
  expect(faultsOf(targetSetting, 'draft', { results })).toEqual(part === null ? [] : [`results.0.indicators.0.${part}`]);
});

it.each([
  ['month 13', { months: [{ month: 13 }] }],
  ['no month at all', { months: [] }],
  ['a number below zero', { target: { number: -1, unit: 'laporan' } }],
  ['a key that is none', { key: '1.1' }],
])('an indicator of %s is not taken by the form', (_what, parts) => {
  const { form } = turnOf(targetSetting, 'draft');
  expect(form.safeParse({ results: [result('MAIN', { indicators: [{ ...counted, ...parts }] })] }).success).toBe(false);
});

it('an agreement hands on the plan that was drafted, and nothing without one', () => {
  const agree = turnOf(targetSetting, 'agree');
  const plan = { results: [result('MAIN')] };
  expect(effectsOf(agree.effects, {}, factsFor(agree, { answers: { 'target-setting//draft': plan } }))).toEqual([
    { type: planAgreed, body: plan },
  ]);
  expect(effectsOf(agree.effects, {}, factsFor(agree))).toEqual([]);
});

it('offers the plan that came back as its example, so that nothing of it becomes something else', () => {
  const draft = turnOf(targetSetting, 'draft');
  const sent = { results: [result('MAIN', { key: 'r1' })] };
  expect(draft.example(factsFor(draft, { answers: { 'target-setting//draft': sent } }))).toBe(sent);
});

it('gives what is new the next key that the document never gave, and what is left open what is usual', () => {
  const draft = turnOf(targetSetting, 'draft');
  const kept = draft.fillIn({ results: [result('MAIN', { key: 'r1' }), result('ADDITIONAL')] }, factsFor(draft, { known: given }));
  expect(kept).toMatchObject({
    results: [
      { key: 'r1', indicators: [{ key: 'r1.i2', pattern: 'CUMULATIVE' }] },
      { key: 'r3', indicators: [{ key: 'r3.i1' }] },
    ],
  });
});
