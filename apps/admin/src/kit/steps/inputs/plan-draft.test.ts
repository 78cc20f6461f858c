import { describe, expect, it } from '@jest/globals';
import { faultOfPair } from './plan-draft';

describe('a fault of a number with its unit', () => {
  it.each([
    ['the unit, where that alone is empty', { number: 12, unit: ' ' }, { unit: 'Wajib diisi' }],
    ['the number, where that alone is empty', { number: undefined, unit: 'laporan' }, { number: 'Wajib diisi' }],
    ['both, where both are empty', { number: undefined, unit: undefined }, { number: 'Wajib diisi', unit: 'Wajib diisi' }],
    ['the number, where both are filled', { number: -1, unit: 'laporan' }, { number: 'Wajib diisi' }],
  ])('stands at %s', (_where, target, expected) => {
    expect(faultOfPair(target, 'Wajib diisi')).toEqual(expected);
  });

  it('is none where nothing is wrong', () => {
    expect(faultOfPair({ number: 12, unit: '' }, undefined)).toEqual({});
  });
});
