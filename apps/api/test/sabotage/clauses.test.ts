import { afterEach, describe, expect, it } from '@jest/globals';
import { runInNewContext } from 'node:vm';
import { either, switched } from './clause-switches.js';
import { clauses } from './clauses.js';
import { watchClauses } from './watched-clauses.js';

/** What an expression says with the switch of clause 7 around it, which says 'open' to whom it refuses nothing. */
function said(expression: string): unknown {
  const [before, behind] = either(7, `'open'`);
  const { siklusAsked, siklusTaken, siklusTold } = globalThis;
  return runInNewContext(`${before}${expression}${behind}`, { siklusAsked, siklusTaken, siklusTold });
}

describe('a place where a right is asked for', () => {
  afterEach(() => {
    globalThis.siklusTaken = undefined;
    globalThis.siklusAsked = undefined;
    globalThis.siklusTold = undefined;
  });

  it.each([
    ['what it says, unwatched', undefined, `'narrow'`, 'narrow'],
    ['what it says while another is taken out', 8, `'narrow'`, 'narrow'],
    ['what it says to whoever may do everything once it is taken out', 7, `'narrow'`, 'open'],
  ])('says %s', (_what, taken, expression, expected) => {
    globalThis.siklusTaken = taken;
    expect(said(expression)).toBe(expected);
  });

  it('is noted by whoever watches where it narrows or throws, and only there', () => {
    const refused = watchClauses();
    expect([said(`'open'`), refused()]).toEqual(['open', []]);
    expect([said(`'narrow'`), refused()]).toEqual(['narrow', [7]]);
    expect(() => said(`(() => { throw new Error('refused') })()`)).toThrow('refused');
    expect([refused(), refused()]).toEqual([[7], []]);
  });

  it('has its switch around itself, within that of what it is a part of', () => {
    const all = clauses();
    const seen = [...switched(all).values()].flatMap((text) => {
      const waiting: string[] = [];
      return [...text.matchAll(/siklusAsked\?\.\((\d+)\)|, (\d+)\)\)/g)].flatMap(([, begun, ended]) => {
        if (begun !== undefined) waiting.push(begun);
        return ended !== undefined && ended === waiting.at(-1) ? (waiting.pop() ?? []) : [];
      });
    });
    expect(seen.map(Number).sort((a, b) => a - b)).toEqual(all.map((_clause, number) => number));
    expect(all.length).toBeGreaterThan(100);
  });
});
