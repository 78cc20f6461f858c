import { expect, it } from '@jest/globals';
import { firstDifference } from './first-difference.js';

it.each([
  [{ b: 1, a: [1, { c: null }] }, { a: [1, { c: null }], b: 1 }, undefined],
  [{ b: 1, a: 1 }, { b: 2, a: 2 }, '/a'],
  [{ a: [1, 2] }, { a: [1] }, '/a/1'],
  [{ a: [1, { 'b/c~': 1 }] }, { a: [1, { 'b/c~': '1' }] }, '/a/1/b~1c~0'],
  [{ a: 1 }, { a: 1, b: undefined }, '/b'],
  [{ a: [] }, { a: {} }, '/a'],
  [{ a: null }, { a: {} }, '/a'],
  [1, 2, ''],
])('%j and %j differ first at %s', (one, other, place) => {
  expect(firstDifference(one, other)).toBe(place);
});
