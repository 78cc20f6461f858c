import { expect, it } from '@jest/globals';
import { exact, sumOf } from './figure.js';

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

it('leaves a figure as it was written', () => {
  for (const written of [0, 0.000001, 33.333333333333, 48, 123_456_789_012.25, 999_999_999_999.99, 1e12])
    expect(exact(written)).toBe(written);
});
