import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { messages as en } from './en';
import { messages as id } from './id';

type Texts = { readonly [key: string]: string | Texts };

/** Every text with its path. */
function leaves(texts: Texts, prefix = ''): [string, string][] {
  return Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [[prefix + key, value] as [string, string]] : leaves(value, `${prefix}${key}.`)));
}

const holesOf = (text: string) => [...new Set([...text.matchAll(/%\{(\w+)\}/g)].map(([, name]) => name))].filter((name) => name !== 'smart_count').sort();
const own = ([key]: [string, string]) => !key.startsWith('ra.');

describe('the two catalogues', () => {
  const indonesian = leaves(id);
  const english = new Map(leaves(en as unknown as Texts));

  it('have the same texts', () => {
    expect(indonesian.map(([key]) => key).filter((key) => !english.has(key))).toEqual([]);
    expect([...english.keys()].filter((key) => !indonesian.some(([each]) => each === key))).toEqual([]);
  });

  it('leave the same holes, counts aside', () => {
    // English names the one thing where Indonesian counts it, so a hole may be missing there in the first form.
    const differing = indonesian.filter(own).filter(([key, text]) => holesOf(english.get(key) ?? '').some((name) => !holesOf(text).includes(name)));
    expect(differing.map(([key]) => key)).toEqual([]);
  });

  it('hold no text that no page shows', () => {
    const folder = path.resolve(import.meta.dirname, '..');
    const source = (readdirSync(folder, { recursive: true }) as string[])
      .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('i18n/') && !file.includes('.test.'))
      .map((file) => readFileSync(path.join(folder, file), 'utf8'))
      .join('\n');
    const isShown = (key: string) => source.includes(`'${key}'`) || source.includes(`"${key}"`) || key.split('.').some((_part, index, parts) => index > 0 && source.includes(`\`${parts.slice(0, index).join('.')}.\${`));
    const idle = indonesian.filter(own).map(([key]) => key).filter((key) => !key.startsWith('resources.') && !isShown(key));
    expect(idle).toEqual([]);
  });
});
