/** Stops the PostgreSQL that `global-setup.ts` started, and removes its folder. */
export default async function globalTeardown(): Promise<void> {
  await globalThis.siklusTestPostgres?.stop();
}
