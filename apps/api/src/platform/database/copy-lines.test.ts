import { describe, expect, it } from '@jest/globals';
import { CopyLines } from './copy-lines.js';

function linesOf(texts: readonly string[]): CopyLines {
  const lines = new CopyLines();
  for (const text of texts) lines.add(text);
  return lines;
}

describe('the lines of a COPY', () => {
  it.each([
    ['none', []],
    ['one', ['1\tSiti']],
    ['an empty one', ['']],
    ['letters of one to four bytes', ['é', 'Ünal', '日本', '😀😀']],
    ['one longer than any buffer', ['x', 'a'.repeat(300_000), 'y']],
    ['more than fit into one buffer', Array.from({ length: 20_000 }, (_, n) => `${n}\tbaris ke-${n}`)],
  ])('are the bytes of the texts, each with its end: %s', (_, texts) => {
    const lines = linesOf(texts);
    expect(Buffer.concat(lines.bytes()).toString()).toBe(texts.map((text) => `${text}\n`).join(''));
    expect(lines.isEmpty).toBe(texts.length === 0);
  });
});
