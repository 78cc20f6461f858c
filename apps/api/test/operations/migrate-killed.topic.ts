import { expect, it, jest } from '@jest/globals';
import { killedMigration, wholeMigration } from '../support/killed-migration.js';

/** Called inside the `describe` of a suite. */
export function migrateKilledTopic(): void {
  it('a migration killed at any one of its statements is healed by running it again', async () => {
    for (const voice of ['error', 'log'] as const) jest.spyOn(console, voice).mockImplementation(() => undefined);
    const { catalog, statements } = await wholeMigration();
    for (let at = 1; at <= statements.length; at += 1) {
      // A kill at a statement that only reads leaves what a kill at the next one leaves.
      if (/^\s*(select|show|set)\b/i.test(statements[at - 1] ?? '') && at < statements.length) continue;
      const killed = await killedMigration(at);
      expect({ at, felt: killed.felt, sql: statements[at - 1]?.slice(0, 80) }).toEqual({
        at,
        felt: true,
        sql: statements[at - 1]?.slice(0, 80),
      });
      expect(killed.catalog).toEqual(catalog);
    }
  });
}
