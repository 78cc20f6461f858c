import { expect, it } from '@jest/globals';
import { withNumeral } from './withNumeral';

it.each([
  ['Tinjauan triwulan II', 'Tinjauan triwulan\u00a0II'],
  ['Tinjauan triwulan III: giliran Anda', 'Tinjauan triwulan\u00a0III: giliran Anda'],
  ['Adendum sasaran 12', 'Adendum sasaran\u00a012'],
  ['Penetapan sasaran', 'Penetapan sasaran'],
  ['Muhammad I. Kaicil', 'Muhammad I. Kaicil'],
  ['3 dari 8 indikator', '3 dari 8 indikator'],
  ['Tahun Xena', 'Tahun Xena'],
])('binds the numeral of %p to the word before it, and nothing else', (words, bound) => {
  expect(withNumeral(words)).toBe(bound);
});
