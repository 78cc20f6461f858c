import { expect, it, jest } from '@jest/globals';
import { killedMigration, wholeMigration } from '../support/killed-migration.js';

it('a migration killed at any one of its statements is healed by running it again', async () => {
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const { catalog, statements } = await wholeMigration();
  for (let at = 1; at <= statements.length; at += 1) {
    const killed = await killedMigration(at);
    expect({ at, felt: killed.felt, sql: statements[at - 1]?.slice(0, 80) }).toEqual({ at, felt: true, sql: statements[at - 1]?.slice(0, 80) });
    expect(killed.catalog).toEqual(catalog);
  }
});
