import { layoutsIn } from './layouts-in.js';

/** The forms of files that are known beside the own one: whatever the folders beside this file declare. A new one is a folder here. */
export const layouts = await layoutsIn(new URL('.', import.meta.url));
