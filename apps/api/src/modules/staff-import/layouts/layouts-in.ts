import { readdirSync } from 'node:fs';
import type { Layout } from '@siklus/domain';
import { exportsOf } from '../../../platform/database/exports-of.js';

/** What the folders of a folder declare, each in its `layout` file. */
export async function layoutsIn(folder: URL): Promise<readonly Layout[]> {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((each) => (each.isDirectory() ? [each.name] : []));
  const found = await Promise.all(names.sort().map((name) => exportsOf(new URL(`./${name}/`, folder), /^layout\.[jt]s$/)));
  return found.flat().filter(isLayout);
}

function isLayout(each: unknown): each is Layout {
  return typeof each === 'object' && each !== null && 'kind' in each && 'knownBy' in each;
}
