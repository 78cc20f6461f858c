import { exportsOf } from './platform/database/exports-of.js';
import { isList } from './platform/lists/any-list.js';

/** Every list of the product: whatever the files named `<resource>.list.ts` declare. Each leaves as a file too. */
export const lists = (await exportsOf(new URL('.', import.meta.url), /\.list\.[jt]s$/)).filter(isList);
