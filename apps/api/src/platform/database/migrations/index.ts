import { Foundation1764000000001 } from './0001-foundation.js';

/** All migrations, oldest first; a new one is a file and a line here. */
export const migrations = [Foundation1764000000001];
