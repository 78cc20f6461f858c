import { expect, it } from '@jest/globals';
import { amount } from './fields.js';

it.each([
  [0, true],
  [0.000001, true],
  [33.333333333333, true],
  [1e12, true],
  [1e-300, false],
  [0.0000005, false],
  [-1, false],
  [1e12 + 1, false],
])('a number of a target or a report may be %d: %s', (value, expected) => {
  expect(amount.safeParse(value).success).toBe(expected);
});

it.each([
  [0.1 + 0.2, 0.3],
  [1.1 * 3, 3.3],
  [999_999_999_999.99, 999_999_999_999.99],
])('a number that was reckoned as %d is kept as %d', (reckoned, kept) => {
  expect(amount.parse(reckoned)).toBe(kept);
});
