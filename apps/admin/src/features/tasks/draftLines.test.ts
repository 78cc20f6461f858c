import { describe, expect, it } from '@jest/globals';
import { differingFields, linesOf, numberAt } from './draftLines';

const plain = (_field: string, value: string) => value;

describe('a draft in lines', () => {
  it('says a text as it is', () => expect(linesOf('feedback', 'Baik.', plain)).toEqual(['Baik.']));

  it('numbers rows and the rows inside them', () => {
    const results = [
      { title: 'Asuhan', indicators: [{ text: 'Laporan', target: { number: 12, unit: 'laporan' } }, { target: {} }] },
      { title: 'Mutu' },
    ];
    expect(linesOf('results', results, plain)).toEqual(['1 Asuhan', '1.1 Laporan · 12 · laporan', '1.2', '2 Mutu']);
  });

  it('says months together, and nothing that only machines read', () => {
    const results = [
      { key: 'r1', title: 'Asuhan', indicators: [{ key: 'r1.i1', text: 'Laporan', months: [{ month: 3 }, { month: 6, target: 4 }] }] },
    ];
    expect(linesOf('results', results, plain)).toEqual(['1 Asuhan', '1.1 Laporan · 3, 6: 4']);
  });

  it('calls rows by their keys, wherever they stand, and marks what is new among them', () => {
    const indicators = [{ key: 'r3.i2', text: 'Mutu' }, { text: 'Waktu' }];
    expect(linesOf('results', [{ title: 'Laporan' }, { key: 'r3', title: 'Asuhan', indicators }], plain)).toEqual([
      '+ Laporan',
      '3 Asuhan',
      '3.2 Mutu',
      '+ Waktu',
    ]);
  });

  it('calls what a result supports by the result, not by the number that it has with the superior', () => {
    const ties = [{ document: 'atasan', version: 1, key: 'r7', way: 'DIRECT', title: 'Mutu' }];
    expect(linesOf('results', [{ key: 'r3', title: 'Asuhan', ties }], plain)).toEqual(['3 Asuhan', '3 DIRECT · Mutu']);
  });

  it('calls what is said of an indicator by it, also that it was not measured, and says nothing of one that waits', () => {
    const words = (field: string, value: string) => ({ indicator: `[${value}]`, unmeasured: 'tidak diukur' })[field] ?? value;
    const rows = [
      { indicator: 'r1.i1', planVersion: 2, value: 77, note: 'Naik' },
      { indicator: 'r1.i2', planVersion: 2, value: null, note: 'Alat rusak' },
      { indicator: 'r2.i1', planVersion: 2 },
    ];
    expect(linesOf('actuals', rows, words)).toEqual(['[r1.i1]: 77 · Naik', '[r1.i2]: tidak diukur · Alat rusak']);
  });

  it('says codes in words', () =>
    expect(linesOf('result', 'ABOVE', (field, value) => `${field}: ${value.toLowerCase()}`)).toEqual(['result: above']));

  it('says nothing of what is not there', () =>
    expect([linesOf('x', undefined, plain), linesOf('x', '', plain), linesOf('x', [], plain)]).toEqual([[], [], []]));
});

it('names the fields in which two drafts differ', () => {
  expect(
    differingFields(
      ['result', 'behaviour', 'feedback'],
      { result: 'ABOVE', feedback: 'a' },
      { result: 'ABOVE', behaviour: 'BELOW', feedback: 'b' },
    ),
  ).toEqual(['behaviour', 'feedback']);
});

const results = [
  { key: 'r3', indicators: [{ key: 'r3.i2' }, { text: 'Waktu' }], ties: [{ document: 'atasan', key: 'r7' }], carriers: [{ name: 'Budi' }] },
  { title: 'Laporan', indicators: [{}] },
];
it.each([
  ['a row of a report, by its indicator', [{ indicator: 'r1.i1' }, { indicator: 'r2.i1' }], '1.value', '2.1'],
  ['a result with a number of its own', results, '0.title', '3'],
  ['an indicator of it', results, '0.indicators.0.text', '3.2'],
  ['a new indicator beside it', results, '0.indicators.1.text', '+'],
  ['what it supports, which has a number of the superior', results, '0.ties.0', '3'],
  ['who carries it too', results, '0.carriers.0', '3'],
  ['a month of its indicator', results, '0.indicators.0.months.2.target', '3.2'],
  ['a new result', results, '1.title', '+'],
  ['a plan without numbers, by its places', [{ indicators: [{}, {}] }], '0.indicators.1.text', '1.2'],
  ['a text', 'Baik', '', ''],
] as const)('a fault in %s is called as the page calls it', (_what, value, places, expected) =>
  expect(numberAt(value, places.split('.'))).toBe(expected),
);
