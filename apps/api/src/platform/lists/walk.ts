import type { Page } from './page.js';

/**
 * An order by a column of a small table that many rows share, such as the name of their unit. No index runs across two tables; so
 * the small table is walked in its order, and of each of its rows at most a page is read, by an index on the list's own table.
 */
export interface Walk {
  readonly table: string;
  readonly column: string;
  /** The list's column that holds the small table's id. */
  readonly key: string;
  /** The order within one row of the small table: unique, and together with `key` an index. */
  readonly within: string;
}

/**
 * The statement that reads a page in the order of the walk: first which rows, then what is shown of them. `countFrom` suffices for
 * `where`.
 */
export function walkedPage(
  { table, column, key, within }: Walk,
  { select, from, where, sort, size, offset }: Page,
  { countFrom, id }: { readonly countFrom: string; readonly id: string },
): string {
  const direction = sort?.descending === true ? 'desc' : 'asc';
  // The fence (offset 0) keeps the walk in its order, so that it ends where the page does.
  return `select ${select} from ${from} join (
      select walked.value, walked.id as owner, each.id, each.place
        from (select id, ${column} as value from ${table} order by ${column} ${direction}, id ${direction} offset 0) walked
        cross join lateral (select ${id} as id, ${within} as place from ${countFrom} where ${key} = walked.id and ${where}
          order by ${within} limit ${offset + size}) each
       order by walked.value ${direction}, walked.id ${direction}, each.place limit ${size} offset ${offset}
    ) page on page.id = ${id} order by page.value ${direction}, page.owner ${direction}, page.place`;
}
