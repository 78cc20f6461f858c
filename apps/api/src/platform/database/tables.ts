import { Table } from '../../tables/table.js';
import { exportsOf } from './exports-of.js';

/** Every table of the product: whatever the files of its folder declare. A new one is a file there and a migration. */
export const tables = (await exportsOf(new URL('../../tables/', import.meta.url), /\.table\.[jt]s$/)).filter(
  (each) => each instanceof Table,
);
