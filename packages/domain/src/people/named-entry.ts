import type { Text } from '../text.js';

/** A line of one of the office's lists: how it is called, and other ways in which people write it. */
export interface NamedEntry {
  readonly label: Text;
  readonly alsoWritten?: readonly string[];
}

/** Text reduced to what people mean by it: `Plt.`, `PLT` and `plt` are one word, so are `Non ASN` and `NON_ASN`. */
export function sameWord(text: string): string {
  return text
    .toUpperCase()
    .replace(/[^A-Z0-9]+/g, ' ')
    .trim();
}

/** Finds the key of a list by its key, its label in either language or another usual spelling. */
export function keyFinder<K extends string>(table: Readonly<Record<K, NamedEntry>>): (text: string) => K | undefined {
  const keys = new Map<string, K>();
  for (const key of Object.keys(table) as K[]) {
    const { label, alsoWritten = [] } = table[key];
    for (const text of [key, label.id, label.en, ...alsoWritten]) keys.set(text, key).set(sameWord(text), key);
  }
  return (text) => keys.get(text) ?? keys.get(sameWord(text));
}
