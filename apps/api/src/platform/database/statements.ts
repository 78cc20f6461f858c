import type { QueryResultRow } from 'pg';

/** What can be said to the database within a transaction, by those who need not know how it began. */
export interface Statements {
  /** Runs a statement and gives its rows. */
  rows<R extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<R[]>;
  /** Runs a statement and gives its first row, or undefined. */
  first<R extends QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<R | undefined>;
  /** Runs a statement and gives the number of rows it touched. */
  run(sql: string, values?: readonly unknown[]): Promise<number>;
  /** Runs a `copy … from stdin` with these lines. */
  copy(sql: string, lines: readonly Uint8Array[]): Promise<void>;
}
