import type { PoolClient } from 'pg';
import { migrateQueue } from '../queue/migrate-queue.js';
import { ownerSource, poolOf } from './data-source.js';
import { refuseOlderDatabase } from './older-database.js';

// Any number that nothing else in this database locks.
const turn = 7_451_902_101;

/**
 * Brings the database to this release: the product's tables, then the queue's, then the rights of the application's role. One that was made
 * before this release's first migration is refused as it is.
 */
export async function migrate(databaseUrl: string, clockTravels: boolean): Promise<{ applied: string[] }> {
  const source = ownerSource(databaseUrl);
  await source.initialize();
  try {
    const client = await poolOf(source).connect();
    // A connection that is cut while it is held emits this; unheard, it would end the process before the error is told.
    client.on('error', (error) => console.error(`database connection lost: ${error.message}`));
    try {
      // Several machines may be told to migrate at once: they take turns, and the later ones find nothing to do.
      await client.query('select pg_advisory_lock($1)', [turn]);
      await refuseOlderDatabase(source);
      const applied = await source.runMigrations();
      await migrateQueue(client);
      if (clockTravels) await allowTravel(client);
      return { applied: applied.map((each) => each.name) };
    } finally {
      // The connection ends and its turn with it, also when the work failed half-way.
      client.release(true);
    }
  } finally {
    await source.destroy();
  }
}

/** Only a database that nobody has used yet may become one for travel; later the constraint would hide a shifted past. */
async function allowTravel(client: PoolClient): Promise<void> {
  await client.query(`update business_clock set travel = true where not exists (select from cycle) or travel`);
}
