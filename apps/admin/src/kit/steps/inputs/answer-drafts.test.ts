import { expect, it } from '@jest/globals';
import type { PlanVersion } from '@siklus/contracts/plans';
import { usualAnnex } from '@siklus/domain';
import { isFilled, rowsOf } from './answer-drafts';

const indicator = (key: string, months: readonly number[]): PlanVersion['results'][number]['indicators'][number] => ({
  key,
  aspect: 'QUANTITY',
  text: 'Jumlah',
  target: { number: 12, unit: 'laporan', direction: 'MORE' },
  pattern: 'CUMULATIVE',
  months: months.map((month) => ({ month })),
});
const plan: PlanVersion = {
  version: 2,
  agreedAt: '2026-05-01T00:00:00.000Z',
  agreedBy: null,
  onBehalfOf: null,
  approach: 'QUANTITATIVE',
  annex: usualAnnex,
  expectations: {},
  results: [
    {
      key: 'r2',
      title: 'Laporan',
      kind: 'MAIN',
      indicators: [indicator('r2.i1', [12]), indicator('r2.i3', [3, 6]), indicator('r2.i2', [6])],
    },
  ],
  changes: [],
};

it('a report has a row for each indicator that is measured in the period, in the order of the plan', () => {
  expect(rowsOf([plan], 'TW1', undefined)).toEqual([{ indicator: 'r2.i3', planVersion: 2 }]);
  expect(rowsOf([plan], 'TW2', undefined).map((row) => row.indicator)).toEqual(['r2.i3', 'r2.i2']);
  expect(rowsOf([plan], '', undefined)).toHaveLength(3);
});

it('what was written stands with its key when the plan has changed, and what was dropped is gone', () => {
  const written = [
    { indicator: 'r1.i1', planVersion: 1, value: 9 },
    { indicator: 'r2.i2', planVersion: 1, value: 5, note: 'Lengkap.' },
  ];
  expect(rowsOf([plan], 'TW2', written)).toEqual([
    { indicator: 'r2.i3', planVersion: 2 },
    { indicator: 'r2.i2', planVersion: 2, value: 5, note: 'Lengkap.' },
  ]);
});

it('a number that was written in another unit is no number of the new one; what was written beside it stays', () => {
  const [result] = plan.results;
  const inHours: PlanVersion = {
    ...plan,
    version: 3,
    results:
      result === undefined
        ? []
        : [
            {
              ...result,
              indicators: [{ ...indicator('r2.i2', [6]), target: { number: 24, unit: 'jam', direction: 'LESS' } }, indicator('r2.i3', [6])],
            },
          ],
  };
  const written = [
    { indicator: 'r2.i2', planVersion: 2, value: 5, note: 'Lengkap.' },
    { indicator: 'r2.i3', planVersion: 2, value: 7 },
  ];
  expect(rowsOf([plan, inHours], 'TW2', written)).toEqual([
    { indicator: 'r2.i2', planVersion: 3, note: 'Lengkap.' },
    { indicator: 'r2.i3', planVersion: 3, value: 7 },
  ]);
});

it.each([
  ['a number', { number: 12, unit: 'laporan', direction: 'MORE' }, 3, true],
  ['none', { number: 12, unit: 'laporan', direction: 'MORE' }, 0, true],
  ['that it was not measured', { number: 12, unit: 'laporan', direction: 'MORE' }, null, true],
  ['letters where a number belongs', { number: 12, unit: 'laporan', direction: 'MORE' }, 'abc', false],
  ['nothing', { number: 12, unit: 'laporan', direction: 'MORE' }, undefined, false],
  ['words where words belong', { text: 'Rampung' }, 'Rampung', true],
  ['an emptied box', { text: 'Rampung' }, '', false],
] as const)('a row that says %s is filled in or not', (_what, target, value, filled) =>
  expect(isFilled({ target }, { value })).toBe(filled),
);
