import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { migrations } from '../../src/platform/database/migrations/index.js';
import { migrate } from '../../src/platform/database/migrate.js';
import { catalogOf } from '../support/catalog.js';
import { killedMigration, wholeMigration } from '../support/killed-migration.js';
import { createTestDatabase } from '../../proof/database/test-database.js';

let whole: Awaited<ReturnType<typeof wholeMigration>>;

/** Called inside the `describe` of a suite. */
export function migrateTopic(): void {
  beforeAll(async () => {
    // Each cut connection is told of, as it should be.
    for (const voice of ['error', 'log'] as const) jest.spyOn(console, voice).mockImplementation(() => undefined);
    whole = await wholeMigration();
  });

  describe('a migration', () => {
    it('consists of the statements that are counted here', () => {
      expect(whole.statements.filter((sql) => /^\s*create table/im.test(sql)).length).toBeGreaterThanOrEqual(4);
      expect(whole.catalog.filter((line) => line.startsWith('migration ')).length).toBe(migrations.length);
    });

    it('that is killed before or after a commit, at its first or at its last statement, is healed by running it again', async () => {
      const commits = whole.statements.flatMap((sql, index) => (/^commit/i.test(sql) ? [index + 1, index + 2] : []));
      // Every statement stands in the long tests; here the first, the last, and the moments around one commit.
      const sample = [1, ...commits.slice(0, 2), whole.statements.length];
      for (const at of sample) {
        const { felt, catalog } = await killedMigration(at);
        expect({ at, felt }).toEqual({ at, felt: true });
        expect(catalog).toEqual(whole.catalog);
      }
    });

    it('may be started by several machines at once', async () => {
      const database = await createTestDatabase();
      try {
        const runs = await Promise.all([1, 2, 3].map(() => migrate(database.url, false)));
        expect(runs.map(({ applied }) => applied.length).sort()).toEqual([0, 0, migrations.length]);
        expect(await catalogOf(database.url)).toEqual(whole.catalog);
      } finally {
        await database.drop();
      }
    });
  });
}
