import { types } from 'pg';

/** The arrays whose values stay texts: `text[]`, `varchar[]` and `uuid[]`. */
const arraysOfTexts = [1009, 1015, 2951];

/** One whose text can be cut at its commas: nothing in it is quoted, and it holds no other. */
const isPlain = /^\{[^"\\{}]+\}$/;

const ownParser = (type: number, format?: 'text' | 'binary') => types.getTypeParser(type, format) as (value: string) => unknown;
const anyTextsOf = ownParser(1009) as (array: string) => (string | null)[];

/**
 * The values of an array of texts as PostgreSQL writes it. pg itself makes an object of each letter, and rows bring their units' lineage.
 */
export function textsOf(array: string): (string | null)[] {
  if (array === '{}') return [];
  if (!isPlain.test(array)) return anyTextsOf(array);
  const texts = array.slice(1, -1).split(',');
  return array.includes('NULL') ? texts.map((text) => (text === 'NULL' ? null : text)) : texts;
}

/** How the values of a row are read (`types` of a connection): as pg does, but for arrays of texts. */
export const valuesRead = {
  getTypeParser: (type: number, format?: 'text' | 'binary') =>
    arraysOfTexts.includes(type) && format !== 'binary' ? textsOf : ownParser(type, format),
};
