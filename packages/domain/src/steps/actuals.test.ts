import { describe, expect, it } from '@jest/globals';
import { factsFor, faultsOf, turnOf } from '../testing/faults-of.js';
import { indicator, planOf } from '../testing/plans.js';
import { finalAssessment } from './final-assessment/v1/step.js';
import { midTermReview } from './mid-term-review/v1/step.js';

const plan = planOf(
  indicator(),
  indicator({ key: 'r1.i2', target: { text: 'Terlaksana' }, pattern: 'POSITION' }),
  // TV-71: published once a year, in December.
  indicator({ key: 'r1.i3', target: { number: 80, unit: 'nilai', direction: 'MORE' }, pattern: 'PUBLISHED', months: [{ month: 12 }] }),
);
const known = { 'agreed-plan': { version: 2, plan }, evidence: [{ indicator: 'r1.i3', period: '', month: null }] };

const counted = ['r1.i1', 6] as const;
const words = ['r1.i2', 'Ya'] as const;
const released = ['r1.i3', 81, 'BPS, 2 Desember'] as const;

it.each([
  ['every indicator that is measured, in the kind of its target', 'TW1', [counted, words], []],
  ['one that was not measured, with the reason', 'TW1', [['r1.i1', null, 'Alat rusak.'], words], []],
  ['one that was not measured, without', 'TW1', [['r1.i1', null], words], ['actuals.0.note']],
  ['words where a number is the target', 'TW1', [['r1.i1', 'enam'], words], ['actuals.0.value']],
  ['an indicator left out', 'TW1', [counted], ['actuals']],
  ['an indicator twice', 'TW1', [counted, words, counted], ['actuals.2.indicator']],
  ['an indicator that was never agreed', 'TW1', [counted, words, ['r2.i1', 1]], ['actuals.2.indicator']],
  ['TV-71: one that is not measured in the period, as not measured', 'TW1', [counted, words, ['r1.i3', null]], []],
  ['TV-71: a value for it', 'TW1', [counted, words, released], ['actuals.2.value']],
  ['the year, with the published value and its source', '', [counted, words, released], []],
  ['the year, without the source', '', [counted, words, ['r1.i3', 81]], ['actuals.2.note']],
  ['the year, without the published value', '', [counted, words], ['actuals']],
] as const)('a report of %s has the faults it should', (_what, occasion, rows, expected) => {
  const actuals = rows.map(([key, value, note]: readonly [string, unknown, string?]) => ({
    indicator: key,
    value,
    ...(note === undefined ? {} : { note }),
  }));
  const step = occasion === '' ? finalAssessment : midTermReview;
  expect(faultsOf(step, 'report', { actuals }, { occasion, known })).toEqual(expected);
});

it.each([
  ['none at all', [], '', ['actuals.2.value']],
  ['that of another indicator', [{ indicator: 'r1.i1', period: '', month: null }], '', ['actuals.2.value']],
  ['that of the year', [{ indicator: 'r1.i3', period: '', month: null }], '', []],
  ['that of a quarter', [{ indicator: 'r1.i3', period: 'TW3', month: null }], '', []],
  ['that of an entry of progress', [{ indicator: 'r1.i3', period: '', month: 4 }], '', []],
] as const)('a published value with %s as evidence has the faults it should', (_what, evidence, occasion, expected) => {
  const actuals = [counted, words, released].map(([indicator, value, note]: readonly [string, unknown, string?]) => ({
    indicator,
    value,
    ...(note === undefined ? {} : { note }),
  }));
  expect(faultsOf(finalAssessment, 'report', { actuals }, { occasion, known: { ...known, evidence } })).toEqual(expected);
});

it.each([
  [2, []],
  [1, ['actuals']],
])('a report made on version %d is refused where another is in force', (planVersion, expected) => {
  const actuals = [
    { indicator: 'r1.i1', value: 3, planVersion },
    { indicator: 'r1.i2', value: 'Ya' },
  ];
  expect(faultsOf(midTermReview, 'report', { actuals }, { occasion: 'TW1', known })).toEqual(expected);
});

it('on an indicator whose plan asks for evidence is faulty without, and never where it was not measured', () => {
  const asking = { 'agreed-plan': { version: 1, plan: planOf(indicator({ asksEvidence: true })) } };
  const reported = (value: unknown, evidence: readonly object[]) =>
    faultsOf(
      midTermReview,
      'report',
      { actuals: [{ indicator: 'r1.i1', value, ...(value === null ? { note: 'Alat rusak.' } : {}) }] },
      { occasion: 'TW2', known: { ...asking, evidence } },
    );
  expect(reported(3, [])).toEqual(['actuals.0.value']);
  expect(reported(3, [{ indicator: 'r1.i1', period: 'TW1', month: null }])).toEqual(['actuals.0.value']);
  expect(reported(3, [{ indicator: 'r1.i1', period: 'TW2', month: null }])).toEqual([]);
  // A photo of an entry is of the quarter of its day.
  expect(reported(3, [{ indicator: 'r1.i1', period: '', month: 3 }])).toEqual(['actuals.0.value']);
  expect(reported(3, [{ indicator: 'r1.i1', period: '', month: 4 }])).toEqual([]);
  expect(reported(null, [])).toEqual([]);
});

describe('a value that a survey publishes (R-IKM-6)', () => {
  const id = '00000000-0000-4000-8000-000000000001';
  const released = indicator({
    target: { number: 80, unit: 'nilai', direction: 'MORE' },
    pattern: 'PUBLISHED',
    months: [{ month: 3 }],
    surveyOf: 'puskesmas',
  });
  const survey = { id, version: 2, unitId: 'puskesmas', unitName: 'Puskesmas', lastDay: '2026-03-20', index: 81.39 };
  const office = { ...known, 'agreed-plan': { version: 1, plan: planOf(released) }, 'published-surveys': [survey] };
  it.each<[string, object, string[], object[]?]>([
    ['as the survey has it, which says where', { value: 81.39, survey: { id, version: 2 } }, []],
    [
      'typed, with where it was published and evidence of it',
      { value: 90, note: 'Rilis dinas' },
      [],
      [{ indicator: 'r1.i1', period: '', month: null }],
    ],
    ['typed, without', { value: 90 }, ['actuals.0.note', 'actuals.0.value']],
    ['other than the survey has it', { value: 90, survey: { id, version: 2 } }, ['actuals.0.value']],
    ['of the survey before it was corrected', { value: 81.39, survey: { id, version: 1 } }, ['actuals.0.value']],
    ['of a survey that is none', { value: 81.39, survey: { id: id.replace('1', '2'), version: 2 } }, ['actuals.0.value']],
  ])('is sent %s', (_what, row, expected, evidence = []) => {
    const actuals = [{ indicator: 'r1.i1', ...row }];
    expect(faultsOf(midTermReview, 'report', { actuals }, { occasion: 'TW1', known: { ...office, evidence } })).toEqual(expected);
  });

  it('is what the example of the report says', () => {
    const report = turnOf(midTermReview, 'report');
    const { actuals } = report.example(factsFor(report, { occasion: 'TW1', known: office })) as { actuals: unknown };
    expect(actuals).toEqual([{ indicator: 'r1.i1', value: 81.39, survey: { id, version: 2 } }]);
  });
});

describe('a report as it is kept', () => {
  it('names with each value the version of the plan that it is about', () => {
    const report = turnOf(midTermReview, 'report');
    const facts = factsFor(report, { occasion: 'TW1', known });
    expect(report.fillIn({ actuals: [{ indicator: 'r1.i1', value: 3 }], notes: 'Lancar.' }, facts)).toEqual({
      actuals: [{ indicator: 'r1.i1', value: 3, planVersion: 2 }],
      notes: 'Lancar.',
    });
  });
});

it.each([
  ['TW1', [3, 'Terlaksana']],
  ['TW2', [3, 'Terlaksana']],
  ['', [12, 'Terlaksana', 80]],
])('the example of %p is what the plan expects then', (occasion, values) => {
  const report = turnOf(occasion === '' ? finalAssessment : midTermReview, 'report');
  const { actuals } = report.example(factsFor(report, { occasion, known })) as { actuals: { value: unknown }[] };
  expect(actuals.map(({ value }) => value)).toEqual(values);
});

describe('what a report begins with', () => {
  const amount = (month: number, sum: number) => ({ indicator: indicator(), month, sum, last: sum, remark: null });
  const noted = [amount(1, 2), amount(3, 3), amount(5, 4)];
  const word = { indicator: plan.results[0]?.indicators[1], month: 2, sum: null, last: null, remark: 'Separuh jalan' };
  const former = { number: 12, unit: 'kunjungan', direction: 'MORE' } as const;
  const reported = (then = indicator()) => [{ occasion: 'TW1', value: 9, indicator: then }];
  it.each<[string, string, readonly unknown[], readonly unknown[], readonly unknown[] | null]>([
    ['nothing, where nothing was noted', 'TW1', [], [], null],
    ['the amounts of the quarter', 'TW1', noted, [], [['r1.i1', 5]]],
    ['the amounts of another', 'TW2', noted, [], [['r1.i1', 4]]],
    ['the last words of the quarter', 'TW1', [word], [], [['r1.i2', 'Separuh jalan']]],
    ['all amounts, in the year', '', noted, [], [['r1.i1', 9]]],
    ['what was reported of a quarter, in the year', '', noted, reported(), [['r1.i1', 13]]],
    ['that alone, where nothing was noted', '', [], reported(), [['r1.i1', 9]]],
    ['that on former targets too, where they counted the same', '', noted, reported(indicator({ text: 'Lain' })), [['r1.i1', 13]]],
    ['not what counted something else then', '', noted, reported(indicator({ target: former })), [['r1.i1', 9]]],
  ])('is %s', (_what, occasion, entries, values, expected) => {
    const turn = turnOf(occasion === '' ? finalAssessment : midTermReview, 'report');
    const facts = factsFor(turn, { occasion, known: { ...known, 'noted-progress': entries, 'reported-values': values } });
    const begun = turn.propose(facts) as { actuals: { indicator: string; planVersion: number; value: unknown }[] } | null;
    expect(begun?.actuals.map((each) => [each.indicator, each.value]) ?? null).toEqual(expected);
    expect(begun?.actuals.every(({ planVersion }) => planVersion === 2) ?? true).toBe(true);
  });
});
