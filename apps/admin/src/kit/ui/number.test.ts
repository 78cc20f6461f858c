import { describe, expect, it } from '@jest/globals';
import { numberOf, typedNumber } from './number';

describe('a number as people type it', () => {
  it.each([
    ['1.250,5', 1250.5],
    ['1250,5', 1250.5],
    ['1250.5', 1250.5],
    ['1.250', 1250],
    ['12.5', 12.5],
    [' 7 ', 7],
    ['0', 0],
  ])('reads %s', (typed, value) => expect(numberOf(typed)).toBe(value));

  it.each(['', 'dua', '1,2,3', '-4', '12 %'])('does not guess what "%s" may mean', (typed) => expect(numberOf(typed)).toBeUndefined());

  it.each([
    ['', undefined],
    [' ', undefined],
    ['7,5', 7.5],
    ['7,', '7,'],
    ['dua belas', 'dua belas'],
  ])('keeps %j as it is until it is a number', (typed, value) => expect(typedNumber(typed)).toBe(value));
});
