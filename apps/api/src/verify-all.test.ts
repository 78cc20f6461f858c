import { expect, it } from '@jest/globals';
import { invariants } from './verify-all.js';

it('has a number of its own for each invariant, so that a finding names one', () => {
  const numbers = invariants.map(({ name }) => /^I\d+(?= )/.exec(name)?.[0]);
  expect(numbers.filter((number, at) => number === undefined || numbers.indexOf(number) !== at)).toEqual([]);
});
