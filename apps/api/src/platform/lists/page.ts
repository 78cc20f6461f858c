import type { ListQuery } from './list-query.js';

/** What a statement for a page of a list is put together from. */
export interface Page extends Pick<ListQuery, 'sort' | 'size' | 'offset'> {
  readonly select: string;
  readonly from: string;
  readonly where: string;
  readonly order: string;
}

/** The statement that joins, orders and cuts. */
export function pageOf({ select, from, where, order, size, offset }: Page): string {
  return `select ${select} from ${from} where ${where} order by ${order} limit ${size} offset ${offset}`;
}
