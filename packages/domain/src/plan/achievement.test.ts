import { describe, expect, it } from '@jest/globals';
import { indicator } from '../testing/plans.js';
import fc from '../testing/random-inputs.js';
import { achievementOf, shareOf, uncounted } from './achievement.js';
import type { Indicator, MeasuringMonth } from './plan.js';
import { directions, exactly, type Bounds, type Direction } from './target.js';

const reports = (of: Indicator, values: Readonly<Record<string, number | string | null>>) =>
  Object.entries(values).map(([occasion, value]) => ({ occasion, value, indicator: of }));
const target = (number: number, unit = 'laporan', direction: Direction = 'MORE') => ({ number, unit, direction });
const months = (...all: readonly (readonly [number, number?])[]): MeasuringMonth[] =>
  all.map(([month, own]) => (own === undefined ? { month } : { month, target: own }));

describe('the share of a target', () => {
  // Domain rule R-IKI-1; the first two lines of "less" are those of trial D7.
  it.each([
    ['MORE', 62, 50, 1.24],
    ['MORE', 12, 24, 0.5],
    ['MORE', 0, 24, 0],
    ['LESS', 12, 24, 1.5],
    ['LESS', 24, 24, 1],
    ['LESS', 30, 24, 0.75],
    ['LESS', 0, 24, 2],
    ['LESS', 60, 24, 0],
    ['LESS', 0, 0, 1],
    ['LESS', 3, 0, null],
    ['KEEP', 100, 100, 1],
    ['KEEP', 90, 100, 0.9],
    ['KEEP', 110, 100, 0.9],
    ['KEEP', 250, 100, 0],
    ['KEEP', 1, 0, null],
    ['MORE', 5, 0, 1],
    ['MORE', 0.3, 0.1, 3],
  ] as const)('%s: %d by %d is %p', (direction, reached, of, share) => expect(shareOf(direction, reached, exactly(of))).toBe(share));

  // Domain rule R-SKP-5: a range is met anywhere within; beside it the nearer end counts.
  it.each([
    ['MORE', 90, 1],
    ['MORE', 95, 1],
    ['MORE', 45, 0.5],
    ['MORE', 114, 1.2],
    ['LESS', 92, 1],
    ['LESS', 45, 1.5],
    ['LESS', 114, 0.8],
    ['KEEP', 93, 1],
    ['KEEP', 45, 0.5],
    ['KEEP', 114, 0.8],
    ['KEEP', 300, 0],
  ] as const)('%s: %d by 90 to 95 is %p', (direction, reached, share) =>
    expect(shareOf(direction, reached, { least: 90, most: 95 })).toBe(share),
  );

  // Test vectors TV-31 to TV-34: beside a range the nearer end counts, whichever way is good.
  it.each([
    ['TV-31', 'LESS', 6.5, [7, 8], 107.14],
    ['TV-32', 'LESS', 9, [7, 8], 87.5],
    ['TV-33', 'MORE', 70, [80, 90], 87.5],
    ['TV-34', 'MORE', 92, [80, 90], 102.22],
  ] as const)('%s: %s, %d by %j is %d %%', (_id, direction, reached, [least, most], percent) => {
    expect(Number(((shareOf(direction, reached, { least, most }) ?? Number.NaN) * 100).toFixed(2))).toBe(percent);
  });

  it('is above one exactly where more was reached than was asked, and never below zero', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...directions),
        fc.nat(1000),
        fc.integer({ min: 1, max: 1000 }),
        fc.nat(50),
        (direction, reached, least, wide) => {
          const most = least + wide;
          const share = shareOf(direction, reached, { least, most }) ?? Number.NaN;
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share > 1).toBe((direction === 'MORE' && reached > most) || (direction === 'LESS' && reached < least));
        },
      ),
    );
  });
});

describe('the achievement of an indicator', () => {
  it.each<[string, Partial<Indicator>, Record<string, number | string | null>, unknown]>([
    ['in equal instalments: those of the reported quarter', {}, { TW1: 3 }, { reached: 3, target: 3, share: 1 }],
    ['the instalments of the reported quarters are added up', {}, { TW1: 2, TW2: 5 }, { reached: 7, target: 6, share: 7 / 6 }],
    ['a quarter that was not reported counts on neither side', {}, { TW1: 3, TW3: 3 }, { reached: 6, target: 6, share: 1 }],
    ['neither does one that was not measured', {}, { TW1: 3, TW2: null }, { reached: 3, target: 3, share: 1 }],
    ['the year stands for all quarters', {}, { TW1: 3, TW2: 3, '': 15 }, { reached: 15, target: 12, share: 1.25 }],
    ['instalments of its own', { months: months([3, 0], [6, 2], [12, 10]) }, { TW1: 0, TW2: 3 }, { reached: 3, target: 2, share: 1.5 }],
    [
      'three thirds of ten are ten',
      { target: target(10), months: months([4], [8], [12]) },
      { TW2: 3, TW3: 3, TW4: 4 },
      { reached: 10, target: 10, share: 1 },
    ],
    ['several months within a quarter', { months: months([4], [5], [10], [11]) }, { TW2: 6 }, { reached: 6, target: 6, share: 1 }],
    [
      'fewer complaints than allowed',
      { target: target(12, 'pengaduan', 'LESS') },
      { TW1: 1, TW2: 2 },
      { reached: 3, target: 6, share: 1.5 },
    ],
    [
      'a position: the last state',
      { pattern: 'POSITION', target: target(90, '%') },
      { TW1: 60, TW2: 81 },
      { reached: 81, target: 90, share: 0.9 },
    ],
    [
      'a position: held against what was expected on that date',
      { pattern: 'POSITION', target: target(90, '%'), months: months([3, 60], [6, 75], [12, 90]) },
      { TW1: 60, TW2: 80 },
      { reached: 80, target: 75, share: 80 / 75 },
    ],
    [
      'a waiting time of 12 of at most 24 hours is more than reached',
      { pattern: 'POSITION', target: target(24, 'jam', 'LESS') },
      { TW1: 12 },
      { reached: 12, target: 24, share: 1.5 },
    ],
    [
      'to be kept: too much is missing as well',
      { pattern: 'POSITION', target: target(100, 'mg', 'KEEP') },
      { TW1: 110 },
      { reached: 110, target: 100, share: 0.9 },
    ],
    [
      'published: the value of its month',
      { pattern: 'PUBLISHED', target: target(80, 'nilai'), months: months([6]) },
      { TW2: 84 },
      { reached: 84, target: 80, share: 1.05 },
    ],
    [
      'published in December, TV-71: in March it is not measured',
      { pattern: 'PUBLISHED', target: target(80, 'nilai'), months: months([12]) },
      { TW1: null },
      undefined,
    ],
    [
      'TV-71: nor does a value count that was given before its month',
      { pattern: 'PUBLISHED', months: months([12]) },
      { TW1: 84 },
      undefined,
    ],
    [
      'a range in equal instalments: between both ends of those that were reported',
      { target: { least: 12, most: 16, unit: 'laporan', direction: 'KEEP' } },
      { TW1: 3, TW2: 5 },
      { reached: 8, target: { least: 6, most: 8 }, share: 1 },
    ],
    [
      'a range as a position: beside it by how far',
      { pattern: 'POSITION', target: { least: 90, most: 95, unit: '%', direction: 'MORE' } },
      { TW1: 93, TW2: 45 },
      { reached: 45, target: { least: 90, most: 95 }, share: 0.5 },
    ],
    ['zero is a value', {}, { TW1: 0 }, { reached: 0, target: 3, share: 0 }],
    ['nothing was reported', {}, {}, undefined],
    ['a target in words has none', { target: { text: 'Terlaksana' } }, { TW1: 'Terlaksana' }, undefined],
  ])('%s', (_what, parts, values, expected) => {
    const of = indicator(parts);
    const found = achievementOf(of, reports(of, values));
    const { target: bounds } = (expected ?? {}) as { target?: number | Bounds };
    if (expected === undefined) expect(found).toBeUndefined();
    else
      expect({ ...found, share: found?.share?.toFixed(9) }).toEqual({
        ...(expected as object),
        target: typeof bounds === 'number' ? exactly(bounds) : bounds,
        share: (expected as { share: number }).share.toFixed(9),
      });
  });

  it('holds each quarter against what was agreed for it when it was reported on', () => {
    const now = indicator({ target: target(24) });
    const found = achievementOf(now, [...reports(indicator(), { TW1: 3 }), ...reports(now, { TW2: 6 })]);
    expect(found).toEqual({ reached: 9, target: exactly(9), share: 1 });
  });

  it.each([
    ['another unit', { target: target(12, 'dokumen') }],
    ['another direction', { target: target(12, 'laporan', 'LESS') }],
    ['another pattern', { pattern: 'POSITION' }],
    ['a range to be kept', { target: { least: 10, most: 12, unit: 'laporan', direction: 'KEEP' } }],
    ['words', { target: { text: 'Terlaksana' } }],
  ] as const)('counts no number that was reported while the indicator had %s', (_what, parts) => {
    expect(achievementOf(indicator(), reports(indicator(parts), { TW1: 3 }))).toBeUndefined();
  });

  it.each(['Laporan', ' LAPORAN ', 'laporan.', 'lapo\u00a0ran'])('counts what was reported while the unit was spelt %s', (unit) => {
    const before = reports(indicator({ target: target(12, unit) }), { TW1: 3 });
    const all = [...before, ...reports(indicator(), { TW2: 3 })];
    expect(achievementOf(indicator(), all)).toEqual({ reached: 6, target: exactly(6), share: 1 });
    expect(uncounted(indicator(), all)).toEqual([]);
  });

  // A number that is left out is told, and the one before it never stands in its place.
  const inDocuments = indicator({ target: target(12, 'dokumen') });
  const fewer = indicator({ target: target(12, 'laporan', 'LESS') });
  it.each<[string, Partial<Indicator>, readonly (readonly [Indicator, string])[], number | undefined, readonly string[]]>([
    [
      'a quarter that counted something else',
      {},
      [
        [inDocuments, 'TW1'],
        [indicator(), 'TW2'],
      ],
      3,
      ['TW1 UNIT'],
    ],
    [
      'one in which less was better',
      {},
      [
        [fewer, 'TW1'],
        [indicator(), 'TW2'],
      ],
      3,
      ['TW1 WAY'],
    ],
    [
      'a year that counts something else: no quarter stands for it',
      {},
      [
        [indicator(), 'TW1'],
        [inDocuments, ''],
      ],
      undefined,
      [' UNIT'],
    ],
    [
      'a year that counts the same: it stands for all',
      {},
      [
        [inDocuments, 'TW1'],
        [indicator(), ''],
      ],
      3,
      [],
    ],
    [
      'a state that is replaced by one that counts',
      { pattern: 'POSITION' },
      [
        [inDocuments, 'TW1'],
        [indicator({ pattern: 'POSITION' }), 'TW2'],
      ],
      3,
      [],
    ],
    [
      'a state in another unit: no older one stands for it',
      { pattern: 'POSITION' },
      [
        [indicator({ pattern: 'POSITION' }), 'TW1'],
        [inDocuments, 'TW2'],
      ],
      undefined,
      ['TW2 UNIT'],
    ],
  ])('leaves out and tells %s', (_what, parts, given, reached, left) => {
    const [now, all] = [indicator(parts), given.flatMap(([of, occasion]) => reports(of, { [occasion]: 3 }))];
    expect(achievementOf(now, all)?.reached).toBe(reached);
    expect(uncounted(now, all).map(({ occasion, why }) => `${occasion} ${why}`)).toEqual(left);
  });

  const value = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null });
  const year = fc.record({ TW1: value, TW2: value, TW3: value }, { requiredKeys: [] });
  const any = fc.constantFrom(
    indicator(),
    indicator({ pattern: 'POSITION', target: target(90, '%') }),
    indicator({ months: months([3, 2], [9, 10]), target: target(12, 'kali', 'LESS') }),
  );

  it('is the same in whichever order the reports come', () => {
    fc.assert(
      fc.property(any, year, (of, values) => {
        const all = reports(of, values);
        expect(achievementOf(of, [...all].reverse())).toEqual(achievementOf(of, all));
      }),
    );
  });

  it('is the same where a period is absent and where it was not measured: absent is not zero', () => {
    fc.assert(
      fc.property(any, year, (of, values) => {
        const measured = Object.fromEntries(Object.entries(values).filter(([, each]) => each !== null));
        expect(achievementOf(of, reports(of, values as Record<string, number | null>))).toEqual(achievementOf(of, reports(of, measured)));
      }),
    );
  });
});
