import pg from 'pg';
import { built } from './built.js';
import type { Server } from './row.js';

/** What a table holds at the end of a side. */
interface Table {
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
}
export type Content = ReadonlyMap<string, Table>;

/** How two sides differ: tables with other row counts, the share by which the bytes differ, and the bytes of the left side. */
export interface Difference {
  readonly rows: readonly string[];
  readonly bytes: number;
  readonly total: number;
}

/** A fresh database of this release on the server, migrated as every installation is; its business time stands still where it is given. */
export async function freshDatabase(server: Server, name: string, { now }: { readonly now?: string } = {}): Promise<string> {
  const url = new URL(server.url);
  await once(url.href, `drop database if exists ${name} with (force)`);
  await once(url.href, `create database ${name}`);
  url.pathname = `/${name}`;
  const { migrate } = await built('platform/database/migrate.js');
  await migrate(url.href, now !== undefined);
  if (now !== undefined) await once(url.href, 'update business_clock set frozen = $1', [now]);
  return url.href;
}

/** A database with the same content, file by file. Nobody may be connected to the one that is copied. */
export async function copyDatabase(server: Server, from: string, to: string): Promise<string> {
  const url = new URL(server.url);
  await once(url.href, `drop database if exists ${to} with (force)`);
  await once(url.href, `create database ${to} template ${from} strategy file_copy`);
  url.pathname = `/${to}`;
  return url.href;
}

/** Removes the database and lets the server write what it still holds, so that the next side begins on a quiet disk. */
export async function dropDatabase(server: Server, name: string): Promise<void> {
  await once(server.url, `drop database if exists ${name} with (force)`);
  await once(server.url, 'checkpoint');
}

/** One statement on a connection of its own. */
export async function once<R extends pg.QueryResultRow>(url: string, text: string, values?: unknown[]): Promise<R[]> {
  return withClient(url, async (client) => (await client.query<R>(text, values)).rows);
}

/** Gives `work` a connection and ends it afterwards. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', (error) => console.error(`connection lost: ${error.message}`));
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * Rows and bytes of every table of the product; the queue's own tables and the bench's staging are left out. `rewritten` first
 * writes each table anew: many connections extend a table in leaps, and then the bytes say who waited for whom, not what was written.
 */
export async function contentOf(url: string, { rewritten = false } = {}): Promise<Content> {
  if (rewritten) await once(url, 'vacuum full');
  await once(url, 'checkpoint');
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query<{ name: string; bytes: number }>(
      `select c.relname as name, pg_total_relation_size(c.oid)::float8 as bytes from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
    );
    const content = new Map<string, Table>();
    for (const { name, bytes } of tables) {
      const { rows } = await client.query<{ n: number }>(`select count(*)::float8 as n from "${name}"`);
      content.set(name, { name, bytes, rows: rows[0]?.n ?? NaN });
    }
    return content;
  });
}

/** What differs between two sides. */
export function difference(left: Content, right: Content): Difference {
  const total = (side: Content) => [...side.values()].reduce((sum, table) => sum + table.bytes, 0);
  const tables = [...left.values()].filter((table) => right.get(table.name)?.rows !== table.rows);
  return {
    rows: tables.map((table) => `${table.name} ${table.rows} / ${right.get(table.name)?.rows ?? 'none'}`),
    bytes: total(left) / total(right) - 1,
    total: total(left),
  };
}

/** Of the differences of several repetitions the worst, with whether it may still be called equal, in words. */
export function furthestApart(differences: readonly Difference[]): { equal: boolean; inWords: string } {
  const [worst] = [...differences].sort((a, b) => b.rows.length - a.rows.length || Math.abs(b.bytes) - Math.abs(a.bytes));
  if (worst === undefined) throw new Error('Nothing was compared');
  return {
    equal: worst.rows.length === 0 && Math.abs(worst.bytes) <= 0.01,
    inWords:
      `rows ${worst.rows.length === 0 ? 'equal in every table' : `differ: ${worst.rows.join(', ')}`}, ` +
      `bytes ${(worst.bytes * 100).toFixed(2)} % apart at most`,
  };
}
