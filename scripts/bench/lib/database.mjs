import pg from 'pg';
import { built } from './built.mjs';

/** A fresh database of this release on the server, migrated as every installation is. */
export async function freshDatabase(server, name) {
  const url = new URL(server.url);
  await once(url.href, `drop database if exists ${name} with (force)`);
  await once(url.href, `create database ${name}`);
  url.pathname = `/${name}`;
  const { migrate } = await built('platform/database/migrate.js');
  await migrate(url.href, false);
  return url.href;
}

/** A database with the same content, file by file. Nobody may be connected to the one that is copied. */
export async function copyDatabase(server, from, to) {
  const url = new URL(server.url);
  await once(url.href, `drop database if exists ${to} with (force)`);
  await once(url.href, `create database ${to} template ${from} strategy file_copy`);
  url.pathname = `/${to}`;
  return url.href;
}

/** Removes the database and lets the server write what it still holds, so that the next side begins on a quiet disk. */
export async function dropDatabase(server, name) {
  await once(server.url, `drop database if exists ${name} with (force)`);
  await once(server.url, 'checkpoint');
}

/** One statement on a connection of its own. */
export async function once(url, text, values) {
  return withClient(url, async (client) => (await client.query(text, values)).rows);
}

export async function withClient(url, work) {
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
export async function contentOf(url, { rewritten = false } = {}) {
  if (rewritten) await once(url, 'vacuum full');
  await once(url, 'checkpoint');
  return withClient(url, async (client) => {
    const { rows: tables } = await client.query(
      `select c.relname as name, pg_total_relation_size(c.oid)::float8 as bytes from pg_class c
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' order by 1`,
    );
    for (const table of tables) table.rows = Number((await client.query(`select count(*) as n from "${table.name}"`)).rows[0].n);
    return new Map(tables.map((table) => [table.name, table]));
  });
}

/** What differs between two sides: tables with other row counts, and the share by which the bytes differ. */
export function difference(left, right) {
  const total = (side) => [...side.values()].reduce((sum, table) => sum + table.bytes, 0);
  const tables = [...left.values()].filter((table) => right.get(table.name)?.rows !== table.rows);
  return {
    rows: tables.map((table) => `${table.name} ${table.rows} / ${right.get(table.name)?.rows}`),
    bytes: total(left) / total(right) - 1,
    total: total(left),
  };
}
