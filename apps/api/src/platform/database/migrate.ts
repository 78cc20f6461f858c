import type { PoolClient } from 'pg';
import { migrateQueue } from '../queue/migrate-queue.js';
import { ownerSource, poolOf } from './data-source.js';

/** Brings the database to this release: the product's tables, then the queue's, then the rights of the application's role. */
export async function migrate(databaseUrl: string, clockTravels: boolean): Promise<{ applied: string[] }> {
  const source = ownerSource(databaseUrl);
  await source.initialize();
  try {
    const applied = await source.runMigrations();
    const client = (await poolOf(source).connect());
    try {
      await migrateQueue(client);
      if (clockTravels) await allowTravel(client);
    } finally {
      client.release();
    }
    return { applied: applied.map((each) => each.name) };
  } finally {
    await source.destroy();
  }
}

/** Only a database that nobody has used yet may become one for travel; later the constraint would hide a shifted past. */
async function allowTravel(client: PoolClient): Promise<void> {
  await client.query(`update business_clock set travel = true where not exists (select from cycle) or travel`);
}

