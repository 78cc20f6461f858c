import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { Refusal } from '@siklus/domain';
import type { QueryResultRow } from 'pg';
import { readingWithin, UnitOfWork, type Reading, type Tx } from '../database/unit-of-work.js';
import type { Person } from '../identity/person.js';
import type { List } from './define-list.js';
import type { ListQuery } from './list-query.js';
import type { ListRequest } from './list-route.js';
import { fromOf, refuseFaultyValue, statementOf, whereOf } from './list-statement.js';
import type { ScopeColumns } from './scope.js';

/** How many rows are fetched and shown at once where a list is read to its end. */
const part = 500;
/** More rows than any list will ever have. */
const all = 1_000_000_000;

/** The transaction in which a list is read to its end: no more of it is asked for than this. */
export type ReadsOn = Pick<Tx, 'rows' | 'run'>;

/** Reads declared lists: a page, one row by its id, or all of it. */
@Injectable()
export class ListReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly modules: ModuleRef,
  ) {}

  /** The rows of the page that is asked for, with exact `Content-Range` and `X-Total-Count` set on the response. */
  async page<Row, Kept, Services extends readonly unknown[]>(
    list: List<Row, Kept, Services>,
    { person, query, response }: ListRequest,
  ): Promise<Row[]> {
    const { sql, values, total: count, looked } = await statementOf(list, person, query, this.unitOfWork);
    const kept = await this.unitOfWork.read<Kept & QueryResultRow>(sql, values).catch(refuseFaultyValue);
    const total = await totalOf(query, kept.length, count);
    await list.looks?.note(await looked(), { person, unitOfWork: this.unitOfWork });
    const shown = kept.length === 0 ? '*' : `${query.offset}-${query.offset + kept.length - 1}`;
    response.setHeader('Content-Range', `${list.resource} ${shown}/${total}`);
    response.setHeader('X-Total-Count', String(total));
    return this.show(list, kept, person);
  }

  /**
   * All rows of the list for this person, with filter and order, as its pages show them: how many they are, and the rows in parts. `tx`
   * says as of when: one that keeps its snapshot reads what held at one moment, however long that takes.
   */
  async whole<Row, Kept, Services extends readonly unknown[]>(
    list: List<Row, Kept, Services>,
    person: Person,
    asked: Pick<ListQuery, 'sort' | 'filter'>,
    tx: ReadsOn,
  ): Promise<{ readonly total: number; readonly parts: AsyncGenerator<Row[]> }> {
    const read = <R extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<R[]> => tx.rows<R>(sql, values);
    const { sql, values, total, looked } = await statementOf(list, person, { ...asked, offset: 0, size: all }, { read });
    const number = await total().catch(refuseFaultyValue);
    const reading: Reading = { read, run: (work) => this.unitOfWork.run(work) };
    await list.looks?.note(await looked(), { person, unitOfWork: reading });
    const show = (rows: Kept[]) => this.show(list, rows, person, reading);
    return { total: number, parts: inParts(tx, sql, values, show) };
  }

  /** The row with this id; out of the person's scope is the same as unknown. */
  async one<Row, Kept, Services extends readonly unknown[]>(list: List<Row, Kept, Services>, person: Person, id: string): Promise<Row> {
    const kept = await this.kept(list, person, id);
    const [row] = await this.show(list, [kept], person);
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
  ): Promise<Row> {
    const kept = await this.kept({ ...list, scope: 'all' }, person, id, { tx });
    const [row] = await this.show(list, [kept], person, readingWithin(tx));
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
    person: Person,
    unitOfWork: Reading = this.unitOfWork,
  ): Promise<Row[]> {
    // Without `show` a row is kept as the contract has it: so the declaration's type has it.
    if (list.show === undefined) return kept as unknown as Row[];
    const services = list.needs.map((need) => this.modules.get<unknown>(need as symbol, { strict: false }));
    return list.show(kept, { person, services: services as unknown as Services, unitOfWork });
  }
}

/**
 * The rows of a statement, as many at once as are held in memory. While whoever asked is at one part the server is at the next: he asks
 * nothing else on this connection meanwhile, and where he stops early the part under way is waited for.
 */
async function* inParts<Kept, Row>(
  tx: ReadsOn,
  sql: string,
  values: readonly unknown[],
  show: (rows: Kept[]) => Promise<Row[]>,
): AsyncGenerator<Row[]> {
  // Every row will be read, so the plan is chosen by what all of them cost.
  await tx.run('set local cursor_tuple_fraction = 1');
  await tx.run(`declare whole no scroll cursor for ${sql}`, values).catch(refuseFaultyValue);
  const fetched = () => tx.rows<Kept & QueryResultRow>(`fetch ${part} from whole`).catch(refuseFaultyValue);
  let kept = await fetched();
  while (kept.length > 0) {
    const shown = await show(kept);
    // Settled, so that one that fails meanwhile is heard here and not by nobody.
    const ahead = Promise.allSettled(kept.length < part ? [] : [fetched()]);
    try {
      yield shown;
    } finally {
      await ahead;
    }
    const [next] = await ahead;
    if (next?.status === 'rejected') throw next.reason;
    kept = next?.value ?? [];
  }
  await tx.run('close whole');
}

/** A page that is not full shows where the list ends: most lists never need to be counted. */
async function totalOf({ offset, size }: ListQuery, found: number, count: () => Promise<number>): Promise<number> {
  if (found > 0 && found < size) return offset + found;
  return found === 0 && offset === 0 ? 0 : count();
}
