import { expect, it } from '@jest/globals';
import { factsFor, faultsOf, turnOf } from '../../../testing/faults-of.js';
import { midTermReview } from './step.js';

const target = [{ number: 12, unit: 'laporan' }, { text: 'Terlaksana' }];
const plan = {
  results: [{ title: 'Laporan', kind: 'MAIN', indicators: target.map((each) => ({ aspect: 'QUALITY', text: 'Mutu', target: each })) }],
};
const earlier = { 'target-setting//draft': plan };

it.each([
  [
    'every indicator in the kind of its target',
    [
      ['1.1', 6],
      ['1.2', 'Terlaksana'],
    ],
    [],
  ],
  [
    'one that was not measured, with the reason',
    [
      ['1.1', null, 'Belum masuk periode.'],
      ['1.2', 'Ya'],
    ],
    [],
  ],
  [
    'one that was not measured, without',
    [
      ['1.1', null],
      ['1.2', 'Ya'],
    ],
    ['actuals.0.note'],
  ],
  [
    'words where a number is the target',
    [
      ['1.1', 'enam'],
      ['1.2', 'Ya'],
    ],
    ['actuals.0.value'],
  ],
  ['an indicator left out', [['1.1', 6]], ['actuals']],
  [
    'an indicator twice',
    [
      ['1.1', 6],
      ['1.2', 'Ya'],
      ['1.1', 7],
    ],
    ['actuals.2.indicator'],
  ],
] as const)('a report of %s has the faults it should', (_what, rows, expected) => {
  const actuals = rows.map(([indicator, value, note]) => ({ indicator, value, ...(note === undefined ? {} : { note }) }));
  expect(faultsOf(midTermReview, 'report', { actuals }, earlier)).toEqual(expected);
});

it.each([
  ['TW1', 3],
  ['TW2', 6],
  ['TW3', 9],
])('the example of %s is that share of the year', (occasion, value) => {
  const report = turnOf(midTermReview, 'report');
  expect(report.example(factsFor(report, earlier, occasion))).toMatchObject({ actuals: [{ value }, { value: 'Terlaksana' }] });
});
