import fs from 'node:fs';
import { clusterOf, logOf } from './postgres-cluster.mjs';
import { waitUntil } from './processes.mjs';

/** Refused connections and "is starting up" pass with time; a foreign server or a wrong password does not. */
const PASSING = new Set(['ECONNREFUSED', 'ECONNRESET', '57P03']);

/** Waits until this folder's own server answers, at most two minutes: recovery after a power cut takes its time. */
export async function waitForServer(folder, url, mayStillCome) {
  const end = Date.now() + 120_000;
  while (mayStillCome()) {
    try {
      const [row] = await query(url, 'show data_directory');
      if (fs.realpathSync(row.data_directory) === fs.realpathSync(clusterOf(folder))) return;
      throw new Error(`The port belongs to another PostgreSQL, with data in ${row.data_directory}.`);
    } catch (error) {
      if (!PASSING.has(error.code) && !/terminated|ended|closed/i.test(error.message)) throw error;
      if (Date.now() > end) throw new Error(`PostgreSQL did not answer within two minutes; see ${logOf(folder)}.`, { cause: error });
    }
    await waitUntil(() => !mayStillCome(), 100, 50);
  }
}

/** One statement on a connection of its own. */
async function query(url, text) {
  // Loaded late: `npm start` reads this file before anything is installed.
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  const broken = new Promise((_, reject) => client.on('error', reject));
  broken.catch(() => {}); // raced below; a loss after the answer matters to nobody
  try {
    await client.connect();
    return (await Promise.race([client.query(text), broken])).rows;
  } finally {
    await client.end();
  }
}

/** Creates the database when the server has none of that name. */
export async function ensureDatabase(adminUrl, name) {
  const found = await query(adminUrl, `select 1 from pg_database where datname = '${name}'`);
  if (found.length === 0) await query(adminUrl, `create database "${name}"`);
}
