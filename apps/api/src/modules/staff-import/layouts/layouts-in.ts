import type { Layout } from '@siklus/domain';
import { exportsOf } from '../../../platform/database/exports-of.js';

/** What the folders of a folder declare, each in its `layout` file. */
export async function layoutsIn(folder: URL): Promise<readonly Layout[]> {
  return (await exportsOf(folder, /^[^/]+\/layout\.[jt]s$/)).filter(isLayout);
}

function isLayout(each: unknown): each is Layout {
  return typeof each === 'object' && each !== null && 'kind' in each && 'knownBy' in each;
}
