import type pg from 'pg';
import { HandMadeAct, type ActStatements } from './hand-made-act.js';
import type { Walk } from './walk.js';

// What a careful hand would write in SQL, once it knows what every act changes: per act one table of whom it is about, with the rows
// it meets and the ids it gives, and one statement per table of the product. Finding the rows is on the clock; hashes, salts and JSON
// are made before it starts.

/** Makes the hashes and JSON of every act and answers what to run, act by act. */
export async function prepareSql(
  client: pg.Client,
  cycleId: string,
  { acts, now }: Walk,
  { outboxRows }: { outboxRows: number },
): Promise<ActStatements[]> {
  await client.query('create schema staging');
  const plan: ActStatements[] = [];
  for (const [k, act] of acts.entries()) {
    const hand = new HandMadeAct(cycleId, now, k, act);
    await client.query(hand.given());
    plan.push(await hand.statements(outboxRows));
  }
  await client.query('vacuum analyze');
  return plan;
}

/**
 * The clock's side: one connection, one transaction per act of all people, statistics refreshed as a careful hand would. `findingMs` is the
 * part that made the tables of whom each act is about.
 */
export async function runSql(
  client: pg.Client,
  plan: readonly ActStatements[],
): Promise<{ ms: number; openMs: number; findingMs: number }> {
  const start = performance.now();
  let opened = start;
  let finding = 0;
  for (const [k, { find, write, tables }] of plan.entries()) {
    await client.query('begin');
    const before = performance.now();
    for (const statement of find) await client.query(statement);
    finding += performance.now() - before;
    for (const statement of write) await client.query(statement);
    await client.query('commit');
    if (k < 2) await client.query(`analyze ${tables.join(', ')}`);
    if (k === 0) opened = performance.now();
  }
  return { ms: performance.now() - start, openMs: opened - start, findingMs: finding };
}
