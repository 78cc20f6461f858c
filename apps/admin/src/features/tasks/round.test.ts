import { describe, expect, it } from '@jest/globals';
import { placeIn, roundWith } from './round';

describe('a round of tasks', () => {
  it('counts on while tasks leave the inbox', () => {
    const round = roundWith([], ['a', 'b', 'c'], 'a');
    expect(placeIn(round, ['a', 'b', 'c'], 'a')).toEqual({ position: 1, total: 3, next: 'b', previous: null, following: 'b' });
    expect(roundWith(round, ['b', 'c'], 'b')).toBe(round);
    expect(placeIn(round, ['b', 'c'], 'b')).toEqual({ position: 2, total: 3, next: 'c', previous: null, following: 'c' });
  });

  it('goes back from its end to what was left out', () => {
    expect(placeIn(['a', 'b', 'c'], ['a', 'c'], 'c')).toEqual({ position: 3, total: 3, next: null, previous: 'a', following: 'a' });
    expect(placeIn(['a', 'b', 'c'], ['c'], 'c')?.following).toBeNull();
  });

  it('takes up what arrives meanwhile, at its end', () => expect(roundWith(['a', 'b'], ['x', 'b'], 'b')).toEqual(['a', 'b', 'x']));

  it('begins anew with a task that is none of it', () => {
    expect(roundWith(['a', 'b'], ['x', 'y'], 'y')).toEqual(['x', 'y']);
    expect(placeIn(roundWith([], ['x'], 'z'), ['x'], 'z')).toBeNull();
  });
});
