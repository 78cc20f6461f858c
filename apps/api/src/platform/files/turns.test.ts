import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { Turns } from './turns.js';

/** A line in which each work ends when it is told to; `begun` names them in the order in which they began. */
function lineOf(limits: { atOnce: number; places: number; each: number }) {
  const turns = new Turns(limits);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const come = (accountId: string, name: string, gone?: AbortSignal) =>
    turns
      .take({ accountId, ...(gone === undefined ? {} : { gone }) }, () => {
        begun.push(name);
        return new Promise<void>((end) => ends.set(name, end));
      })
      .catch((error: unknown) => (error as { code: string }).code);
  const end = async (name: string) => {
    ends.get(name)?.();
    await setImmediate();
  };
  return { begun, come, end };
}

describe('the line of those whose files are worked on', () => {
  it('lets whoever sends many wait for himself alone', async () => {
    const { begun, come, end } = lineOf({ atOnce: 2, places: 9, each: 4 });
    for (const name of ['a1', 'a2', 'a3']) void come('a', name);
    void come('b', 'b1');
    expect(begun).toEqual(['a1', 'b1']);
    void come('c', 'c1');
    await end('b1');
    expect(begun).toEqual(['a1', 'b1', 'c1']);
    await end('a1');
    await end('a2');
    expect(begun).toEqual(['a1', 'b1', 'c1', 'a2', 'a3']);
  });

  it('refuses one too many of a sender, whoever finds it full, and whoever has gone', async () => {
    const { begun, come, end } = lineOf({ atOnce: 1, places: 2, each: 2 });
    void come('a', 'a1');
    void come('a', 'a2');
    expect(await come('a', 'a3')).toBe('FILE_IN_HAND');
    const leaving = new AbortController();
    const left = come('b', 'b1', leaving.signal);
    expect(await come('c', 'c1')).toBe('FILES_WAIT');
    leaving.abort();
    expect([await left, await come('d', 'd1', leaving.signal)]).toEqual(['MALFORMED_REQUEST', 'MALFORMED_REQUEST']);
    void come('c', 'c2');
    await end('a1');
    await end('a2');
    expect(begun).toEqual(['a1', 'a2', 'c2']);
  });
});
