import { expect, it } from '@jest/globals';
import { planAgreed } from '../../../plan/index.js';
import { factsFor, faultsOf, turnOf } from '../../../testing/faults-of.js';
import { effectsOf } from '../../../workflow/effect.js';
import { targetSetting } from './step.js';

const result = (kind: 'MAIN' | 'ADDITIONAL') => ({
  title: 'Laporan tersusun',
  kind,
  indicators: [{ aspect: 'QUANTITY', text: 'Jumlah laporan', target: { number: 12, unit: 'laporan' } }],
});

it.each([
  ['one main result', [result('MAIN')], []],
  ['a main and an additional result', [result('ADDITIONAL'), result('MAIN')], []],
  ['additional results only (PermenPANRB 6/2022)', [result('ADDITIONAL')], ['results']],
])('a plan of %s has the faults it should', (_what, results, expected) => {
  expect(faultsOf(targetSetting, 'draft', { results })).toEqual(expected);
});

it('an agreement hands on the plan that was drafted, and nothing without one', () => {
  const agree = turnOf(targetSetting, 'agree');
  const plan = { results: [result('MAIN')] };
  expect(effectsOf(agree.effects, {}, factsFor(agree, { 'target-setting//draft': plan }))).toEqual([{ type: planAgreed, body: plan }]);
  expect(effectsOf(agree.effects, {}, factsFor(agree))).toEqual([]);
});
