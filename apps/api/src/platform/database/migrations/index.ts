import { exportsOf } from '../exports-of.js';
import { OneWay } from './one-way.js';

type Migration = new () => OneWay;

/** All migrations, oldest first: whatever the numbered files of this folder declare. A new one is a file here. */
export const migrations = (await exportsOf(new URL('.', import.meta.url), /^\d{4}-[\w-]+\.[jt]s$/)).filter(isMigration);

function isMigration(each: unknown): each is Migration {
  return typeof each === 'function' && each.prototype instanceof OneWay;
}
