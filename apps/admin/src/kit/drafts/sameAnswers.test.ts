import { expect, it } from '@jest/globals';
import { sameAnswers } from './sameAnswers';

it.each([
  [{ a: 1, b: 'x' }, { b: 'x', a: 1 }, true],
  [{ a: 1 }, { a: 1, b: undefined }, true],
  [{ a: [{ n: 1 }, { n: 2 }] }, { a: [{ n: 1 }, { n: 2 }] }, true],
  [{ a: [1, 2] }, { a: [2, 1] }, false],
  [{ a: null }, {}, false],
  [{ a: 'x' }, { a: 'x ' }, false],
  [{ a: [] }, { a: {} }, false],
])('%j and %j: %s', (a, b, expected) => expect(sameAnswers(a, b)).toBe(expected));
