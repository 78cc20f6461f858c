import { AsyncLocalStorage } from 'node:async_hooks';
import { finished } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import type { PoolClient, QueryResultRow } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { DataSource, type EntityManager } from 'typeorm';
import type { Table } from '../../tables/table.js';
import { Records, RecordsInTx, unwrapped } from './records.js';
import type { Statements } from './statements.js';

/** One transaction's connection. Whatever writes takes it first. */
export class Tx implements Statements {
  constructor(
    private readonly client: PoolClient,
    private readonly manager: EntityManager,
  ) {}

  /** The rows of one table: how a record is read and written. */
  of<Row extends object, New>(table: Table<Row, New>): RecordsInTx<Row, New> {
    return new RecordsInTx(this, this.manager, table);
  }

  async rows<R extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
    return (await this.client.query<R>(sql, values as unknown[])).rows;
  }

  async first<R extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<R | undefined> {
    return (await this.rows<R>(sql, values))[0];
  }

  async run(sql: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.client.query(sql, values as unknown[])).rowCount ?? 0;
  }

  async copy(sql: string, lines: readonly Uint8Array[]): Promise<void> {
    const stream = this.client.query(copyFrom(sql));
    const done = finished(stream);
    for (const chunk of lines) stream.write(chunk);
    stream.end();
    await done;
  }

  /**
   * Does all of these side by side and gives what they give. What they begin with goes to the database in one go and in their order, and
   * nothing waits for the answer to what stands before it. None of them may `copy`. Once all have ended, the first that failed is thrown.
   */
  async together<const W extends readonly (() => Promise<unknown>)[]>(...works: W): Promise<Given<W>> {
    const client = this.client as { pipeline: boolean };
    const { pipeline } = client;
    const { stream } = this.client.connection;
    client.pipeline = true;
    stream.cork();
    // As async functions: what throws before its first statement is one that failed, and leaves the connection as it was.
    const begun = works.map(async (work) => await work());
    stream.uncork();
    const done = await Promise.allSettled(begun);
    client.pipeline = pipeline;
    return done.map((each) => {
      if (each.status === 'rejected') throw each.reason;
      return each.value;
    }) as Given<W>;
  }
}

/** What each of several works gives. */
type Given<W extends readonly (() => Promise<unknown>)[]> = { -readonly [K in keyof W]: Awaited<ReturnType<W[K]>> };

/** How something is read, whoever began the transaction. */
export type Reading = Pick<UnitOfWork, 'run' | 'read'>;

/** Reads within a transaction under way what that has written so far. */
export function readingWithin(tx: Tx): Reading {
  return { run: (work) => work(tx), read: (sql, values) => tx.rows(sql, values) };
}

// Work is told apart by its asynchronous context: whatever a request calls, in whatever order, is found to be of that request.
const demands = new AsyncLocalStorage<() => void>();

/** Does the work so that nothing it writes is committed while `demand` throws. */
export function committingOnly<T>(demand: () => void, work: () => T): T {
  return demands.run(demand, work);
}

const demandCommit = (): void => demands.getStore()?.();

/** The only place where a transaction begins. */
@Injectable()
export class UnitOfWork {
  constructor(private readonly dataSource: DataSource) {}

  /** Runs `work` in one transaction: all of it is written, or none. */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction().catch(unwrapped);
      try {
        const result = await work(new Tx(client, runner.manager));
        demandCommit();
        await runner.commitTransaction().catch(unwrapped);
        return result;
      } catch (error) {
        await runner.rollbackTransaction().catch((lost: Error) => console.error(`rollback: ${lost.message}`));
        throw error;
      }
    } finally {
      await runner.release();
    }
  }

  /** The rows of one table outside a transaction: each call is one statement. */
  of<Row extends object, New>(table: Table<Row, New>): Records<Row, New> {
    return new Records(this.dataSource.manager, table, demandCommit);
  }

  /** Reads outside a transaction, one statement. */
  read<R extends QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<R[]> {
    return this.dataSource.query<R[]>(sql, values as unknown[]);
  }
}
