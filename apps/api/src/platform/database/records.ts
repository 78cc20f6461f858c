import {
  type EntityManager,
  type FindOptionsSelect,
  type FindOptionsWhere,
  QueryFailedError,
  QueryRunnerAlreadyReleasedError,
} from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity.js';
import { inDatabase } from '../../tables/names.js';
import type { Table } from '../../tables/table.js';
import { ChangedRows, columnsNamed, NewRows, type ColumnsFrom } from './rows.js';
import type { Statements } from './statements.js';

/** Which rows: each column named is equal to the value, or fits the operator (`In`, `IsNull`, `LessThan` …). */
export type Where<Row> = FindOptionsWhere<Row>;

/** A moment may also come as its text, and bytes in any array of them. */
type Plain<Value> =
  | Value
  | (Date extends Value ? string : never)
  | (Buffer extends Value ? Uint8Array : never)
  | Readonly<Extract<Value, unknown[]>>;
type PlainValues<Row> = { readonly [K in keyof Row]: Plain<Row[K]> };
/** Values of columns, or SQL that works one out: `() => 'business_now()'`. */
type Values<Row> = { readonly [K in keyof Row]: Plain<Row[K]> | (() => string) };
/** Keys that are no column, also where they came by a spread: no value fits them. */
type NoOther<Given, Row> = { readonly [K in Exclude<keyof Given, keyof Row>]: never };

/**
 * The rows of one table. Whatever is read has the types of the columns; what is written is written by one statement, and a change tells
 * how many rows it met. Nothing is remembered between two calls.
 */
export class Records<Row extends object, New> {
  constructor(
    private readonly manager: EntityManager,
    protected readonly table: Table<Row, New>,
    /** Throws where nothing may be written yet; within a transaction its commit asks. */
    private readonly demand: () => void = () => {},
  ) {}

  /** A row, with these columns or with all; undefined where there is none. */
  async one<K extends keyof Row & string = keyof Row & string>(where: Where<Row>, ...columns: K[]): Promise<Pick<Row, K> | undefined> {
    return (await this.find(where, columns, { take: 1 }))[0];
  }

  /** All rows that fit, in no order. */
  all<K extends keyof Row & string = keyof Row & string>(where: Where<Row>, ...columns: K[]): Promise<Pick<Row, K>[]> {
    return this.find(where, columns, {});
  }

  /** Whether there is such a row. */
  has(where: Where<Row>): Promise<boolean> {
    return this.manager.existsBy(this.table, where).catch(unwrapped);
  }

  /** Adds a row. */
  async insert<V extends Values<New>>(row: V & NoOther<V, New>): Promise<void> {
    await this.inserting(row).execute().catch(unwrapped);
  }

  /** Adds a row unless there is one with such a key; tells whether it was added. */
  async insertIfNew<V extends Values<New>>(row: V & NoOther<V, New>): Promise<boolean> {
    const { raw } = await this.inserting(row).orIgnore().returning(this.keys()).execute().catch(unwrapped);
    return (raw as unknown[]).length > 0;
  }

  /** Adds a row, or gives the row that has its key these values. */
  async put<V extends Values<New>>(row: V & NoOther<V, New>): Promise<void> {
    const keys = this.keys();
    const others = Object.keys(row).filter((name) => !keys.includes(name));
    await this.inserting(row).orUpdate(others.map(inDatabase), keys.map(inDatabase)).execute().catch(unwrapped);
  }

  /** Changes the rows that fit; gives their number. */
  async update<V extends Partial<Values<Row>>>(where: Where<Row>, values: V & NoOther<V, Row>): Promise<number> {
    this.demand();
    const { affected } = await this.manager.update(this.table, where, values as unknown as QueryDeepPartialEntity<Row>).catch(unwrapped);
    return affected ?? 0;
  }

  /** Removes the rows that fit; gives their number. */
  async delete(where: Where<Row>): Promise<number> {
    this.demand();
    return (await this.manager.delete(this.table, where).catch(unwrapped)).affected ?? 0;
  }

  protected find<K extends keyof Row & string>(
    where: Where<Row>,
    columns: readonly K[],
    how: { take?: number; lock?: { mode: 'pessimistic_write' | 'for_key_share' } },
  ): Promise<Pick<Row, K>[]> {
    // Rows are told apart by their keys, so these are always read.
    const names = columns.length === 0 ? [] : [...this.keys(), ...columns];
    const select = Object.fromEntries(names.map((name) => [name, true])) as FindOptionsSelect<Row>;
    return this.manager.find(this.table, { where, ...(names.length === 0 ? {} : { select }), ...how }).catch(unwrapped);
  }

  private inserting(row: Values<New>) {
    this.demand();
    const query = this.manager.createQueryBuilder().insert().into(this.table);
    return query.values(row as QueryDeepPartialEntity<Row>).updateEntity(false);
  }

  private keys(): string[] {
    return Object.entries<{ primary?: boolean } | undefined>(this.table.options.columns).flatMap(([name, column]) =>
      column?.primary === true ? [name] : [],
    );
  }
}

/** The same within a transaction, where rows can be kept from others and many be written by one statement. */
export class RecordsInTx<Row extends object, New> extends Records<Row, New> {
  constructor(
    private readonly tx: Statements,
    manager: EntityManager,
    table: Table<Row, New>,
  ) {
    super(manager, table);
  }

  /** A row as of `one`, kept from others until the transaction ends. */
  async oneForUpdate<K extends keyof Row & string = keyof Row & string>(
    where: Where<Row>,
    ...columns: K[]
  ): Promise<Pick<Row, K> | undefined> {
    return (await this.find(where, columns, { take: 1, lock: { mode: 'pessimistic_write' } }))[0];
  }

  /** A row as of `one`, kept until the transaction ends from whoever takes it for update; others may keep it beside. */
  async oneForKeyShare<K extends keyof Row & string = keyof Row & string>(
    where: Where<Row>,
    ...columns: K[]
  ): Promise<Pick<Row, K> | undefined> {
    return (await this.find(where, columns, { take: 1, lock: { mode: 'for_key_share' } }))[0];
  }

  /** Adds rows that all bring the same columns. */
  async insertAll<V extends PlainValues<New>>(rows: readonly (V & NoOther<V, New>)[]): Promise<void> {
    if (rows[0] === undefined) return;
    const all = new NewRows<object>(this.table, columnsNamed(Object.keys(rows[0])) as ColumnsFrom<object>);
    for (const row of rows) all.add(row);
    await all.write(this.tx);
  }

  /** Changes rows by their id, the same columns of each; gives the number of rows that were found. */
  async updateAll<V extends Partial<PlainValues<Row>> & { readonly id: string }>(rows: readonly (V & NoOther<V, Row>)[]): Promise<number> {
    if (rows[0] === undefined) return 0;
    const all = new ChangedRows<object>(this.table, columnsNamed(Object.keys(rows[0])) as ColumnsFrom<object>);
    for (const row of rows) all.add(row);
    return all.write(this.tx);
  }
}

/**
 * The error of PostgreSQL or of its connection, which all other statements give: TypeORM's would carry what people wrote into a log, and
 * says of a connection that ended only that it has taken it away.
 */
export function unwrapped(error: unknown): never {
  if (error instanceof QueryRunnerAlreadyReleasedError) throw new Error('Connection terminated', { cause: error });
  throw error instanceof QueryFailedError ? error.driverError : error;
}
