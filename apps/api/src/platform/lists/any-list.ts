import type { List } from './define-list.js';

type Row = Readonly<Record<string, unknown>>;

/** A list for those who read any: what its rows are, its contract tells. */
export type AnyRows = List<Row, unknown, readonly unknown[]>;

/** Whether something that a file exports is a declared list. */
export function isList(each: unknown): each is AnyRows {
  return typeof each === 'object' && each !== null && 'resource' in each && 'tieBreak' in each;
}
