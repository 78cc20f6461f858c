import { Injectable } from '@nestjs/common';
import { fault, Refusal, scopeOf } from '@siklus/domain';
import type { QueryResultRow } from 'pg';
import { plannedAnew } from '../database/planned-anew.js';
import { readingWithin, UnitOfWork, type Reading, type Tx } from '../database/unit-of-work.js';
import type { Person } from '../identity/person.js';
import type { List } from './define-list.js';
import type { Asking } from './filters.js';
import type { ListQuery } from './list-query.js';
import type { ListRequest } from './list-route.js';
import { pageOf } from './page.js';
import { scopeCondition, type ScopeColumns } from './scope.js';

/** A list without the types of its rows. */
type AnyList = Omit<List<unknown>, 'show' | 'row'>;

/** Reads declared lists: a page, or one row by its id. */
@Injectable()
export class ListReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The rows of the page that is asked for, with exact `Content-Range` and `X-Total-Count` set on the response. */
  async page<Row, Kept, Services extends readonly unknown[]>(
    list: List<Row, Kept, Services>,
    { person, query, response }: ListRequest,
    ...services: Services
  ): Promise<Row[]> {
    const values: unknown[] = [];
    const scope = scopeOf(person.grants, list.action);
    const quicker = scope.everywhere ? list.unlimited : undefined;
    const counted = quicker?.totalFirst !== undefined && quicker.totalFirst in query.filter;
    const known = counted ? await quicker.total?.(query.filter, this.unitOfWork) : undefined;
    const page = {
      ...query,
      select: list.select,
      from: fromOf(list, person, values),
      where: [whereOf(list, person, values), ...conditionsOf(list, { person, filter: query.filter, total: known }, values)].join(' and '),
      order: orderOf(list, query),
    };
    const statement = quicker?.page?.(page, query.filter) ?? pageOf(page);
    const kept = await this.unitOfWork.read<Kept & QueryResultRow>(`${plannedAnew} ${statement}`, values).catch(refuseFaultyValue);
    const total = await totalOf(query, kept.length, async () => {
      const told = counted ? known : await quicker?.total?.(query.filter, this.unitOfWork);
      return told ?? this.count(quicker?.countFrom?.(query.filter) ?? page.from, page.where, values);
    });
    const shown = kept.length === 0 ? '*' : `${query.offset}-${query.offset + kept.length - 1}`;
    response.setHeader('Content-Range', `${list.resource} ${shown}/${total}`);
    response.setHeader('X-Total-Count', String(total));
    return this.show(list, kept, { person, services, unitOfWork: this.unitOfWork });
  }

  /** The row with this id; out of the person's scope is the same as unknown. */
  async one<Row, Kept, Services extends readonly unknown[]>(
    list: List<Row, Kept, Services>,
    person: Person,
    id: string,
    ...services: Services
  ): Promise<Row> {
    const kept = await this.kept(list, person, id);
    const [row] = await this.show(list, [kept], { person, services, unitOfWork: this.unitOfWork });
    return row as Row;
  }

  /**
   * The row as an act that was judged for it leaves it, in the transaction of that act: its answer. It is not asked who reaches the row,
   * since the act itself may have led it beyond its author's reach, and what is done cannot be answered as unknown.
   */
  async leftBy<Row, Kept, Services extends readonly unknown[]>(
    tx: Tx,
    list: List<Row, Kept, Services>,
    person: Person,
    id: string,
    ...services: Services
  ): Promise<Row> {
    const kept = await this.kept({ ...list, scope: 'all' }, person, id, { tx });
    const [row] = await this.show(list, [kept], { person, services, unitOfWork: readingWithin(tx) });
    return row as Row;
  }

  /** The same as it is kept, before it is shown; `scope` narrows how the person may be related to it, `tx` reads in a transaction. */
  async kept<Row, Kept, Services extends readonly unknown[]>(
    list: List<Row, Kept, Services>,
    person: Person,
    id: string,
    { scope, tx }: { readonly scope?: ScopeColumns; readonly tx?: Tx } = {},
  ): Promise<Kept> {
    const values: unknown[] = [];
    const from = fromOf(list, person, values);
    const where = whereOf({ ...list, scope: scope ?? list.scope }, person, values);
    const statement = `select ${list.select} from ${from} where ${list.id} = $${values.push(id)} and ${where}`;
    const read = <R extends QueryResultRow>() =>
      tx === undefined ? this.unitOfWork.read<R>(statement, values) : tx.rows<R>(statement, values);
    const [row] = await read<Kept & QueryResultRow>();
    if (row === undefined) throw new Refusal('NOT_FOUND');
    return row;
  }

  private async show<Row, Kept, Services extends readonly unknown[]>(
    list: List<Row, Kept, Services>,
    kept: Kept[],
    view: { readonly person: Person; readonly services: Services; readonly unitOfWork: Reading },
  ): Promise<Row[]> {
    // Without `show` a row is kept as the contract has it: so the declaration's type has it.
    return list.show === undefined ? (kept as unknown as Row[]) : list.show(kept, view);
  }

  private async count(from: string, where: string, values: readonly unknown[]): Promise<number> {
    const [row] = await this.unitOfWork.read<{ total: string }>(
      `${plannedAnew} select count(*) as total from ${from} where ${where}`,
      values,
    );
    return Number(row?.total ?? 0);
  }
}

function fromOf({ from }: AnyList, person: Person, values: unknown[]): string {
  return typeof from === 'string' ? from : from(person, values);
}

function whereOf({ action, scope, where = 'true' }: AnyList, person: Person, values: unknown[]): string {
  return scope === 'all' ? where : `${where} and ${scopeCondition(scopeOf(person.grants, action), person, scope, values)}`;
}

/** A page that is not full shows where the list ends: most lists never need to be counted. */
async function totalOf({ offset, size }: ListQuery, found: number, count: () => Promise<number>): Promise<number> {
  if (found > 0 && found < size) return offset + found;
  return found === 0 && offset === 0 ? 0 : count();
}

function orderOf({ sorts, defaultSort, tieBreak }: AnyList, { sort }: ListQuery): string {
  if (sort === undefined) return `${defaultSort}, ${tieBreak}`;
  const direction = sort.descending ? 'desc' : 'asc';
  if (sort.field === 'id') return `${tieBreak} ${direction}`;
  // Descending is the ascending list backwards, empty values first: so an index serves both.
  return `${known(sorts, sort.field)} ${direction}, ${tieBreak}`;
}

function conditionsOf({ filters }: AnyList, asking: Asking, values: unknown[]): string[] {
  return Object.entries(asking.filter).map(([field, value]) => known(filters, field)(value, values, asking));
}

function known<T>(table: Readonly<Record<string, T>>, field: string): T {
  const entry = Object.hasOwn(table, field) ? table[field] : undefined;
  if (entry === undefined) throw new Refusal('UNKNOWN_FILTER', { field: field.slice(0, 60), allowed: Object.keys(table).join(', ') });
  return entry;
}

// Text where a number, a moment or an id belongs: whatever PostgreSQL finds wrong with data is wrong with the values of the filter, since
// nothing else of the statement comes from outside. A division by zero would be ours.
const faultyValue = /^22(?!012)/;

function refuseFaultyValue(error: unknown): never {
  if (error instanceof Error && 'code' in error && faultyValue.test(String(error.code)))
    throw new Refusal('MALFORMED_REQUEST', {}, [fault('filter', 'FILTER_VALUE')]);
  throw error;
}
