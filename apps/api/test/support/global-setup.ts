// With its own ending: Jest loads this file before it maps the endings of imports.
import { startTemporaryPostgres } from '../../proof/database/temporary-postgres.ts';

declare global {
  // Jest gives setup and teardown no other common place than the global object.
  var siklusTestPostgres: { stop(): Promise<void> } | undefined;
}

/**
 * Starts one PostgreSQL for the whole run and tells the test files where it is. Each topic makes its own database.
 * A server from outside may be given in TEST_POSTGRES_URL; it is then used and left alone.
 */
export default async function globalSetup(): Promise<void> {
  if (process.env.TEST_POSTGRES_URL) return;
  const postgres = await startTemporaryPostgres();
  globalThis.siklusTestPostgres = postgres;
  process.env.TEST_POSTGRES_URL = postgres.url;
}
