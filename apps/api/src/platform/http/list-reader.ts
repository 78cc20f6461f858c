import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import type { Response } from 'express';
import type { QueryResultRow } from 'pg';
import { UnitOfWork } from '../database/unit-of-work.js';
import type { Person } from '../identity/person.js';
import type { Filter } from './list-filters.js';
import { readListQuery, type ListQuery, type ListRequest } from './read-list-query.js';

/** What a statement for a page has to keep to. */
export interface Page {
  readonly where: string;
  readonly order: string;
  readonly size: number;
  readonly offset: number;
  readonly sort: ListRequest['sort'];
}

/** What a list shows and what a person may ask of it. SQL parts come from code; only values come from the request. */
export interface List {
  readonly person: Person;
  readonly select: string;
  readonly from: string;
  /** Conditions that always hold, the scope first of all. */
  readonly where: readonly string[];
  /** Parameters of `where`; the list takes them over. */
  readonly values: unknown[];
  readonly query: ListQuery;
  /** Field of the API to SQL expression. `id` may always be sorted by: it is the tie-break. */
  readonly sortable: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, Filter>>;
  readonly defaultSort: string;
  /** A unique expression, so that no row is shown twice or never. */
  readonly tieBreak: string;
  /** The same rows with fewer joins, for counting; `from` unless given. */
  readonly countFrom?: string;
  /** The exact number where it is known without counting rows; undefined lets the rows be counted. */
  readonly total?: (filter: Readonly<Record<string, unknown>>) => Promise<number | undefined>;
  /** The page by a statement of the list's own, where it knows a quicker one than to join, order and cut; undefined where not. */
  readonly page?: (page: Page) => string | undefined;
  readonly response: Response;
  readonly resource: string;
}

/** Reads pages of lists and says in `Content-Range` which part of how many rows they are. */
@Injectable()
export class ListReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The rows of the page that the query asks for, with exact `Content-Range` and `X-Total-Count` set on the response. */
  async page<Row extends QueryResultRow>(list: List): Promise<Row[]> {
    const request = readListQuery(list.query);
    const where = ['true', ...list.where, ...conditionsOf(list, request)].join(' and ');
    const rows = await this.unitOfWork.read<Row>(pageOf(list, request, where), list.values).catch(refuseFaultyValue);
    const total = await this.total(list, request, where, rows.length);
    const shown = rows.length === 0 ? '*' : `${request.offset}-${request.offset + rows.length - 1}`;
    list.response.setHeader('Content-Range', `${list.resource} ${shown}/${total}`);
    list.response.setHeader('X-Total-Count', String(total));
    return rows;
  }

  private async total(list: List, { offset, size, filter }: ListRequest, where: string, found: number): Promise<number> {
    // A page that is not full shows where the list ends: most lists never need to be counted.
    if (found > 0 && found < size) return offset + found;
    if (found === 0 && offset === 0) return 0;
    const known = await list.total?.(filter);
    if (known !== undefined) return known;
    const [row] = await this.unitOfWork.read<{ total: string }>(
      `select count(*) as total from ${list.countFrom ?? list.from} where ${where}`,
      list.values,
    );
    return Number(row?.total ?? 0);
  }
}

function pageOf(list: List, request: ListRequest, where: string): string {
  const { size, offset, sort } = request;
  const order = orderOf(list, request);
  const own = list.page?.({ where, order, size, offset, sort });
  return own ?? `select ${list.select} from ${list.from} where ${where} order by ${order} limit ${size} offset ${offset}`;
}

function orderOf({ sortable, defaultSort, tieBreak }: List, { sort }: ListRequest): string {
  if (sort === undefined) return `${defaultSort}, ${tieBreak}`;
  const direction = sort.descending ? 'desc' : 'asc';
  if (sort.field === 'id') return `${tieBreak} ${direction}`;
  // Descending is the ascending list backwards, empty values first: so an index serves both.
  return `${known(sortable, sort.field)} ${direction}, ${tieBreak}`;
}

function conditionsOf({ filters, values }: List, { filter }: ListRequest): string[] {
  return Object.entries(filter).map(([field, value]) => known(filters, field)(value, values));
}

function known<T>(table: Readonly<Record<string, T>>, field: string): T {
  const entry = Object.hasOwn(table, field) ? table[field] : undefined;
  if (entry === undefined) throw new Refusal('UNKNOWN_FILTER', { field: field.slice(0, 60), allowed: Object.keys(table).join(', ') });
  return entry;
}

// Text where a number, a date or an id belongs, or a character that no text column takes.
const faultyValue = new Set(['22P02', '22003', '22007', '22008', '22021']);

function refuseFaultyValue(error: unknown): never {
  if (error instanceof Error && 'code' in error && faultyValue.has(String(error.code)))
    throw new Refusal('MALFORMED_REQUEST', {}, [
      { source: 'filter', code: 'MALFORMED_REQUEST', message: 'A value of the filter has another type than its field.' },
    ]);
  throw error;
}
