import type { List } from './define-list.js';

type Row = Readonly<Record<string, unknown>>;

/** A list for those who read any: what its rows are, its contract tells. */
export type AnyRows = List<Row, unknown, readonly unknown[]>;

/** The list without the types of its rows: what `show` makes of rows as they are kept is what the list declares. */
export function anyList<Row, Kept, Services extends readonly unknown[]>(list: List<Row, Kept, Services>): AnyRows {
  return list as unknown as AnyRows;
}
