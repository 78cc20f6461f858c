import { describe, expect, it } from '@jest/globals';
import { partName, partNameIn } from './part-name.js';
import { indicator, planOf } from '../testing/plans.js';

describe('the name of a part of a plan', () => {
  it.each([
    ['its number and words', 'r1.i2', 'Laporan yang selesai', '1.2 Laporan yang selesai'],
    ['its number alone without words', 'r3', '', '3'],
    [
      'cut between two words where they are many',
      'r1',
      `Laporan ${'tersusun '.repeat(12)}`.trim(),
      `1 Laporan ${'tersusun '.repeat(8)}`.trim() + '…',
    ],
    ['cut within one that is longer', 'r1', 'a'.repeat(90), `1 ${'a'.repeat(80)}…`],
    ['never cut within a character', 'r1', '😀'.repeat(45), `1 ${'😀'.repeat(40)}…`],
  ])('is %s', (_what, key, words, name) => {
    expect(partName(key, words)).toBe(name);
  });

  it.each([
    ['a result', 'r1', '1 Laporan tersusun'],
    ['an indicator', 'r1.i1', '1.1 Jumlah laporan'],
    ['what a plan no longer has', 'r2.i1', '2.1'],
  ])('is found in the results: %s', (_what, key, name) => {
    expect(partNameIn(planOf(indicator()).results, key)).toBe(name);
  });
});
