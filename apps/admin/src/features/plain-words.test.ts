import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { helpIn, wordsIn } from '../testing/words-on-disk';

/** What readers did not understand, or what said two things. Whoever searches for such a word still finds the place by it. */
const avoided = [
  /\blatar(?! belakang)/i,
  /\bmacet\b/i,
  /menegaskan/i,
  /\bmundur\b/i,
  /menjadikan peserta/i,
  /kirim, lalu berikutnya/i,
  /tertahan tertahan/i,
  // A difference of two percentages.
  /\bpoin\b(?! persen)/i,
];

/** Every sentence of words or help. */
function sentencesOf(words: unknown, key = ''): readonly string[] {
  if (typeof words === 'string') return key === 'also' ? [] : [words];
  return Object.entries(words as object).flatMap(([name, inner]) => sentencesOf(inner, name));
}

const packages = path.resolve(import.meta.dirname, '../../../../packages');

/** Every Indonesian text that a package brings along, as it is written beside its English. */
function textsOf(name: string): readonly string[] {
  const folder = path.join(packages, name, 'src');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\bid: '([^']+)'/g)].map(([, text = '']) => text));
}

describe('the words of the panel', () => {
  it('are those of the office, one for each idea', async () => {
    const sentences = [...sentencesOf([await wordsIn('id'), await helpIn('id')]), ...textsOf('contracts'), ...textsOf('domain')];
    expect(sentences.length).toBeGreaterThan(1_000);
    expect(sentences.filter((sentence) => avoided.some((word) => word.test(sentence)))).toEqual([]);
  });
});
