import { describe, expect, it } from '@jest/globals';
import { linesFromAbove } from './lines-from-above.js';

const ordered = (listed: string, lines: Readonly<Record<string, string>>) => linesFromAbove(listed, (nip) => lines[nip]).join('');

describe('the people of a list', () => {
  it.each([
    ['are written after those above them', 'abc', { a: 'b', b: 'c' }, 'cba'],
    ['and stay in their order where nobody is above another', 'bac', {}, 'bac'],
    ['also where somebody who is not in the list stands between them', 'ab', { a: 'x', x: 'b' }, 'ba'],
    ['each once, although many report to one', 'abcd', { a: 'd', b: 'd', c: 'd' }, 'dabc'],
    ['each once, although a circle was there before', 'abc', { a: 'b', b: 'a', c: 'a' }, 'bac'],
  ])('%s', (_how, listed, lines, expected) => expect(ordered(listed, lines)).toBe(expected));

  it('may be as deep as an office can be', () => {
    const deep = Array.from({ length: 50_000 }, (_none, at) => String(at));
    expect(linesFromAbove(deep, (nip) => (nip === '49999' ? null : String(Number(nip) + 1)))[0]).toBe('49999');
  });
});
