import { readdirSync } from 'node:fs';
import { OneWay } from './one-way.js';

type Migration = new () => OneWay;

const files = readdirSync(import.meta.dirname).filter((file) => /^\d{4}-[\w-]+\.[jt]s$/.test(file));
const modules = await Promise.all(files.sort().map((file) => import(`./${file}`) as Promise<Readonly<Record<string, unknown>>>));

/** All migrations, oldest first: whatever the numbered files of this folder declare. A new one is a file here. */
export const migrations = modules.flatMap((module) => Object.values(module).filter(isMigration));

function isMigration(exported: unknown): exported is Migration {
  return typeof exported === 'function' && exported.prototype instanceof OneWay;
}
