import { describe, expect, it } from '@jest/globals';
import { usualAnnex } from '@siklus/domain';
import {
  approachTaken,
  droppedFrom,
  emptyTarget,
  faultOfBoxes,
  measuringOf,
  numberOfRow,
  overfull,
  resultsOf,
  withTaken,
  type DraftResult,
} from './plan-draft';

describe('a fault of a target', () => {
  it.each([
    ['the unit, where that alone is empty', { number: 12, unit: ' ' }, { unit: 'Wajib diisi' }],
    ['the number, where that alone is empty', { number: undefined, unit: 'laporan' }, { number: 'Wajib diisi' }],
    ['both, where both are empty', { number: undefined, unit: undefined }, { number: 'Wajib diisi', unit: 'Wajib diisi' }],
    ['the number, where both are filled', { number: -1, unit: 'laporan' }, { number: 'Wajib diisi' }],
    ['the end of a range that is empty', { least: 90, most: undefined, unit: '%' }, { most: 'Wajib diisi' }],
    ['the lower end, where the range is upside down', { least: 95, most: 90, unit: '%' }, { least: 'Wajib diisi' }],
  ])('stands at %s', (_where, target, expected) => {
    expect(faultOfBoxes(target, 'Wajib diisi')).toEqual(expected);
  });

  it('is none where nothing is wrong', () => {
    expect(faultOfBoxes({ number: 12, unit: '' }, undefined)).toEqual({});
  });

  it('leaves with another shape what both can say', () => {
    expect(emptyTarget('range', { number: 90, unit: '%' })).toEqual({ least: 90, most: undefined, unit: '%' });
    expect(emptyTarget('number', { least: 90, most: 95, unit: '%' })).toEqual({ number: 90, unit: '%' });
    expect(emptyTarget('range', { number: 5, unit: 'hari', direction: 'LESS' })).toMatchObject({ least: 5, direction: 'LESS' });
  });
});

const result = (key?: string): DraftResult => ({ key, kind: 'MAIN', indicators: [] });

describe('a row of a plan', () => {
  it.each([
    ['the number of its key, wherever it stands', 'r3', '1', [result('r3')], '3'],
    ['of an indicator too', 'r3.i2', '1.1', [result('r3')], '3.2'],
    ['its place while the whole plan is new', undefined, '2', [result(), result()], '2'],
    ['nothing that would change, among rows that have their number', undefined, '2', [result('r3'), result()], undefined],
  ] as const)('is called %s', (_what, key, place, results, expected) => {
    expect(numberOfRow(key, place, results)).toBe(expected);
  });

  it('keeps its key and what it says of its measuring', () => {
    const kept = { key: 'r1', title: 'Asuhan', indicators: [{ key: 'r1.i2', text: 'Waktu', pattern: 'POSITION', months: [{ month: 6 }] }] };
    expect(resultsOf([kept])).toMatchObject([kept]);
  });
});

describe('the measuring of an indicator', () => {
  it.each([
    ['as is usual for its unit', { target: { number: 12, unit: 'laporan' } }, 'CUMULATIVE', [3, 6, 9, 12]],
    ['as is usual for how long it takes', { text: 'Waktu tunggu', target: { number: '2', unit: 'bulan' } }, 'POSITION', [3, 6, 9, 12]],
    ['as is usual for words', { target: { text: '' } }, 'POSITION', [3, 6, 9, 12]],
    ['as is usual for what is published', { target: { number: 80, unit: 'nilai' }, pattern: 'PUBLISHED' }, 'PUBLISHED', [12]],
    ['as was said', { target: { number: 80, unit: 'nilai' }, months: [{ month: 2 }] }, 'POSITION', [2]],
  ] as const)('is shown %s', (_what, indicator, pattern, months) => {
    const shown = measuringOf(indicator);
    expect([shown.pattern, shown.months.map(({ month }) => month)]).toEqual([pattern, months]);
  });
});

it('a result that was dropped can come back as it last stood, with its key', () => {
  const planned = (key: string, title: string) => ({ key, title, kind: 'MAIN' as const, indicators: [] });
  const version = (number: number, results: ReturnType<typeof planned>[]) => ({
    version: number,
    agreedAt: '2026-05-01T00:00:00.000Z',
    agreedBy: null,
    onBehalfOf: null,
    approach: 'QUANTITATIVE' as const,
    annex: usualAnnex,
    expectations: {},
    changes: [],
    results,
  });
  const plans = [version(1, [planned('r1', 'Satu'), planned('r2', 'Dua')]), version(2, [planned('r1', 'Satu'), planned('r2', 'Dua lagi')])];
  expect(droppedFrom(plans, [{ key: 'r1' }])).toMatchObject([{ key: 'r2', title: 'Dua lagi' }]);
  expect(droppedFrom(plans, [{ key: 'r2' }, { key: 'r1' }])).toEqual([]);
});

describe('results that are to stand in the form', () => {
  const form = { maxItems: 20, items: { properties: { indicators: { maxItems: 10 } } } };
  const rows = (results: number, indicators = 1): DraftResult[] =>
    Array.from({ length: results }, (_each, at) => ({
      title: `Hasil ${at + 1}`,
      kind: 'MAIN',
      indicators: Array.from({ length: indicators }, () => ({ target: {} })),
    }));
  it.each<[string, readonly DraftResult[], unknown]>([
    ['20 with 10 indicators each fit', rows(20, 10), undefined],
    ['one too many does not', rows(21), { count: 21, most: 20, title: null }],
    ['300 do not', rows(300), { count: 300, most: 20, title: null }],
    ['nor does one with 11 indicators, which is named', [...rows(1), ...rows(1, 11)], { count: 11, most: 10, title: 'Hasil 1' }],
  ])('%s', (_what, results, expected) => {
    expect(overfull(results, form)).toEqual(expected);
  });
});

describe('results taken from elsewhere', () => {
  const taken = [
    { key: 'r7', title: 'Diambil', kind: 'MAIN', indicators: [{ key: 'r7.i1', text: 'Jumlah', target: { text: 'x' } }] },
  ] as const;
  const fresh = [{ title: 'Diambil', kind: 'MAIN', indicators: [{ text: 'Jumlah', target: { text: 'x' } }] }];
  const written: DraftResult = { key: 'r1', title: 'Sendiri', kind: 'MAIN', indicators: [] };

  it.each([
    ['come without their keys, in place of rows in which nothing is written', undefined, fresh],
    ['come behind what is written', [written, { kind: 'MAIN', indicators: [{ target: { text: ' ' } }] }], [written, ...fresh]],
    [
      'leave a row in which only a number is written',
      [{ kind: 'MAIN', indicators: [{ target: { number: 0 } }] }],
      [expect.anything(), ...fresh],
    ],
  ])('%s', (_what, own, expected) => {
    expect(withTaken(own, taken)).toEqual(expected);
  });

  it.each([
    ['come with a survey that this plan may name', ['puskesmas'], { surveyOf: 'puskesmas' }],
    ['come without that of a unit where its writer is no more', ['dinas'], {}],
  ])('%s', (_what, surveyed, expected) => {
    const [row] = withTaken(
      undefined,
      [{ kind: 'MAIN', indicators: [{ target: {}, surveyOf: 'puskesmas' }] }],
      surveyed.map((id) => ({ id })),
    );
    expect(row?.indicators).toEqual([{ target: {}, ...expected }]);
  });

  it('bring the approach of the plan they are from, while nothing else is written', () => {
    expect([undefined, [], [written]].map((own) => approachTaken(own, [], 'QUALITATIVE'))).toEqual([
      'QUALITATIVE',
      'QUALITATIVE',
      undefined,
    ]);
    expect(approachTaken(undefined, [], undefined)).toBeUndefined();
  });
});
