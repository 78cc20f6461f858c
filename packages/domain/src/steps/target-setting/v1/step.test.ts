import { expect, it } from '@jest/globals';
import { planAgreed, usualAnnex } from '../../../plan/index.js';
import { coreValues } from '../../../rating/core-values.js';
import { factsFor, faultsOf, turnOf } from '../../../testing/faults-of.js';
import { effectsOf } from '../../../workflow/effect.js';
import { targetSetting } from './step.js';
import { counted, result, nurse, head } from '../../../testing/drafted-results.js';

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

it.each([
  ['stays', 'QUALITATIVE', []],
  ['is another (R-SKP-10)', 'QUANTITATIVE', ['approach']],
  ['is not said', undefined, []],
])('a plan that came back, whose approach %s', (_what, approach, expected) => {
  const before = { approach: 'QUALITATIVE', results: [result('MAIN')] };
  const plan = { ...before, approach };
  expect(faultsOf(targetSetting, 'draft', plan, { answers: { 'target-setting//draft': before } })).toEqual(expected);
});

// Domain rule R-SKP-8.
it.each([
  ['all three lists', usualAnnex, true],
  ['a list with nothing in it', { ...usualAnnex, consequences: [] }, false],
  ['a list less', { resources: ['x'], accountability: ['x'] }, false],
  ['an empty item', { ...usualAnnex, resources: [' '] }, false],
])('an annex of %s', (_what, annex, isTaken) => {
  expect(turnOf(targetSetting, 'draft').form.safeParse({ results: [result('MAIN')], annex }).success).toBe(isTaken);
});

it('keeps the annex that is not said again, and begins with the usual one', () => {
  const draft = turnOf(targetSetting, 'draft');
  const annex = { ...usualAnnex, resources: ['Kendaraan dinas'] };
  const kept = (answers: object) => draft.fillIn({ results: [result('MAIN')] }, factsFor(draft, { answers: { ...answers } }));
  expect([kept({}), kept({ 'target-setting//draft': { annex } })]).toMatchObject([{ annex: usualAnnex }, { annex }]);
});

it.each([
  ['a core value', { LOYAL: 'Menjaga rahasia data pasien' }, true],
  ['something else', { BRAVE: 'Berani' }, false],
  ['a blank', { LOYAL: '' }, false],
])('an expectation about %s', (_what, expectations, isTaken) => {
  expect(turnOf(targetSetting, 'agree').form.safeParse({ expectations }).success).toBe(isTaken);
});

// Domain rule R-SKP-7.
it.each([
  ['nothing where nothing is asked', {}, false, 0],
  ['nothing where it is asked', {}, true, 7],
  ['one of seven', { LOYAL: 'Menjaga rahasia' }, true, 6],
  ['all of them', Object.fromEntries(coreValues.map(({ code }) => [code, 'Ada'])), true, 0],
])('an agreement that expects %s has the faults it should', (_what, expectations, isAsked, faults) => {
  const known = { 'asks-expectations': isAsked };
  expect(faultsOf(targetSetting, 'agree', { expectations }, { known })).toHaveLength(faults);
});

it('gives an example of an agreement that says what is asked for', () => {
  const agree = turnOf(targetSetting, 'agree');
  const known = { 'asks-expectations': true };
  expect(faultsOf(targetSetting, 'agree', agree.example(factsFor(agree, { known })), { known })).toEqual([]);
});

it('keeps the approach that is not said again, and of the sides that of the post', () => {
  const draft = turnOf(targetSetting, 'draft');
  const plan = { results: [result('MAIN', { indicators: [{ ...counted, perspective: 'BUDGET' }] })] };
  const kept = (employee: typeof nurse, before?: object) =>
    draft.fillIn(plan, factsFor(draft, { employee, ...(before === undefined ? {} : { answers: { 'target-setting//draft': before } }) }));
  const indicatorOf = (parts: object) => ({ results: [{ indicators: [expect.objectContaining(parts)] }] });
  expect(kept(nurse)).toMatchObject({ approach: 'QUANTITATIVE', ...indicatorOf({ aspect: 'QUANTITY' }) });
  expect(kept(head)).toMatchObject({ approach: 'QUANTITATIVE', ...indicatorOf({ perspective: 'BUDGET' }) });
  expect(JSON.stringify(kept(nurse))).not.toContain('perspective');
  expect(JSON.stringify(kept(head))).not.toContain('aspect');
  expect(kept(nurse, { ...plan, approach: 'QUALITATIVE' })).toMatchObject({ approach: 'QUALITATIVE' });
});

it.each([nurse, head])('gives an example that fits $position', (employee) => {
  const draft = turnOf(targetSetting, 'draft');
  expect(faultsOf(targetSetting, 'draft', draft.example(factsFor(draft, { employee })), { employee })).toEqual([]);
});

it('an agreement hands on the plan that was drafted, and nothing without one', () => {
  const agree = turnOf(targetSetting, 'agree');
  const plan = { approach: 'QUANTITATIVE', results: [result('MAIN')], annex: usualAnnex };
  const expectations = { ADAPTIVE: 'Memimpin uji coba antrean daring' };
  expect(effectsOf(agree.effects, {}, factsFor(agree, { answers: { 'target-setting//draft': plan } }))).toEqual([
    { type: planAgreed, body: { ...plan, expectations: {} } },
  ]);
  expect(effectsOf(agree.effects, { expectations }, factsFor(agree, { answers: { 'target-setting//draft': plan } }))).toEqual([
    { type: planAgreed, body: { ...plan, expectations } },
  ]);
  expect(effectsOf(agree.effects, {}, factsFor(agree))).toEqual([]);
});

it('offers the plan that came back as its example, so that nothing of it becomes something else', () => {
  const draft = turnOf(targetSetting, 'draft');
  const sent = { results: [result('MAIN', { key: 'r1' })] };
  expect(draft.example(factsFor(draft, { answers: { 'target-setting//draft': sent } }))).toEqual(sent);
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
