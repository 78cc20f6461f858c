import { expect, it } from '@jest/globals';
import { pinnedFirst } from './pinnedFirst';

it.each([
  ['as in the plan without pins', [], ['r1.i1', 'r1.i2', 'r2.i1']],
  ['pinned ones first, in their order', ['r2.i1', 'r1.i2'], ['r2.i1', 'r1.i2', 'r1.i1']],
  ['without what was dropped since', ['r9.i9', 'r1.i2'], ['r1.i2', 'r1.i1', 'r2.i1']],
])('indicators stand %s', (_how, pins, expected) => {
  const plan = ['r1.i1', 'r1.i2', 'r2.i1'].map((key) => ({ key }));
  expect(pinnedFirst(plan, pins).map(({ key }) => key)).toEqual(expected);
});
