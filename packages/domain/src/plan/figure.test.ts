import { expect, it } from '@jest/globals';
import { exact, sumOf, wholePercent } from './figure.js';

it.each([
  [[0.1, 0.2], 0.3],
  [Array<number>(12).fill(0.1), 1.2],
  [[100 / 3, 100 / 3, 100 / 3], 100],
  [[1.005, 2.675], 3.68],
  [Array<number>(4).fill(900_000_000_001.25), 3_600_000_000_005],
  [[999_999_999_999.99, 0.01], 1_000_000_000_000],
  [[0.000001, 0.000002], 0.000003],
  [[], 0],
])('the figures %j come to %d', (figures, sum) => {
  expect(sumOf(figures)).toBe(sum);
});

// R-IKI-6; TV-29 and TV-31 to TV-34.
it.each([
  ['as it is', 0.5, 50],
  ['93 of 95, rounded up', 93 / 95, 98],
  ['rounded down', 0.4849, 48],
  ['a half that binary numbers miss', 0.285, 29],
  ['a half above all', 1.005, 101],
  ['never all while something is left', 0.9999, 99],
  ['all', 1, 100],
  ['8 months less is better, in 6.5 of 7', 2 - 6.5 / 7, 107],
  ['9 of 8 months, less is better', 2 - 9 / 8, 88],
  ['92 of 90', 92 / 90, 102],
  ['nothing', 0, 0],
])('a share is told as whole percent: %s', (_how, share, percent) => {
  expect(wholePercent(share)).toBe(percent);
});

it('leaves a figure as it was written', () => {
  for (const written of [0, 0.000001, 33.333333333333, 48, 123_456_789_012.25, 999_999_999_999.99, 1e12])
    expect(exact(written)).toBe(written);
});
