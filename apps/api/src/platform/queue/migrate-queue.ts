import { runMigrations } from 'bullmq';
import type { PoolClient } from 'pg';

/** Brings the queue's own schema to this release, and lets the application's role work in it. */
export async function migrateQueue(client: PoolClient): Promise<void> {
  // BullMQ declares only the part of a client that it uses; a pg client has all of it.
  await runMigrations(client);
  await client.query(`grant usage, create on schema bullmq to siklus_app;
    grant all on all tables in schema bullmq to siklus_app;
    grant all on all sequences in schema bullmq to siklus_app;
    grant execute on all functions in schema bullmq to siklus_app`);
}
