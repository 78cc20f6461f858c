import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '@siklus/domain';
import { gather } from '../kit/words/gather';
import type { HelpTexts } from '../kit/words/help-text';
import type { Words } from '../kit/words/text';

const folder = path.resolve(import.meta.dirname, '../features');

/** What the features say in files of this name, by feature: for tests, which have no bundler to gather them. */
async function read<T>(file: string): Promise<ReadonlyMap<string, T>> {
  const names = readdirSync(folder).filter((name) => !name.includes('.') && readdirSync(path.join(folder, name)).includes('words'));
  const found = new Map<string, T>();
  for (const name of names) {
    const words = path.join(folder, name, 'words');
    if (readdirSync(words).includes(`${file}.ts`)) found.set(name, (await import(path.join(words, file))) as T);
  }
  return found;
}

/** The parts that the panel's words are gathered from: the kit's first, then those of each feature, and the words of pages likewise. */
export async function partsOf(language: Language): Promise<readonly Words[]> {
  const parts: Words[] = [];
  for (const file of [language, `pages-${language}`]) {
    const kit = (await import(`../kit/words/${file}`)) as { words: Words };
    parts.push(...[kit, ...(await read<{ words: Words }>(file)).values()].map(({ words }) => words));
  }
  return parts;
}

/** All words of the panel in one language. */
export async function wordsIn(language: Language): Promise<Words> {
  return gather(await partsOf(language));
}

/** The help of each feature that has pages. */
export async function helpIn(language: Language): Promise<readonly HelpTexts[]> {
  return [...(await read<{ help: HelpTexts }>(`help-${language}`)).values()].map(({ help }) => help);
}
