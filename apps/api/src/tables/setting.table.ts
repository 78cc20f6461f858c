import { json, text } from './columns.js';
import { table } from './table.js';

/** What this installation remembers about itself, one value a key. */
export const setting = table('setting', { key: text().primary(), value: json<unknown>() });
