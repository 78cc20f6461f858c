import type { ListQuery } from './list-query.js';

/** What a statement for a page of a list is put together from. */
export interface Page extends Pick<ListQuery, 'sort' | 'size' | 'offset'> {
  readonly select: string;
  readonly from: string;
  readonly where: string;
  readonly order: string;
}

/** The statement that joins, orders and cuts, one text for all pages: where to cut is appended to `values`. */
export function pageOf({ select, from, where, order, size, offset }: Page, values: unknown[]): string {
  return `select ${select} from ${from} where ${where} order by ${order} limit $${values.push(size)} offset $${values.push(offset)}`;
}
