import { readdirSync } from 'node:fs';
import { Table } from './table.js';

const files = readdirSync(import.meta.dirname).filter((file) => /\.table\.[jt]s$/.test(file));
const modules = await Promise.all(files.sort().map((file) => import(`./${file}`) as Promise<Readonly<Record<string, unknown>>>));

/** Every table of the product: whatever the files of this folder declare. A new one is a file here and a migration. */
export const tables = modules.flatMap((module) => Object.values(module).filter((each) => each instanceof Table));
