import { migrate } from '../../src/platform/database/migrate.js';
import { catalogOf } from './catalog.js';
import { cutAtStatement } from './cut-connection.js';
import { createTestDatabase } from '../../proof/database/test-database.js';

/** The schema that an undisturbed migration makes, and the statements it needs. */
export async function wholeMigration(): Promise<{ catalog: string[]; statements: string[] }> {
  const database = await createTestDatabase();
  try {
    const { statements, error } = await cutAtStatement(0, () => migrate(database.url, false));
    if (error !== undefined) throw new Error('The migration itself fails', { cause: error });
    return { catalog: await catalogOf(database.url), statements };
  } finally {
    await database.drop();
  }
}

/** Kills a migration at its `at`-th statement and runs it again: whether the kill was felt, and the schema afterwards. */
export async function killedMigration(at: number): Promise<{ felt: boolean; catalog: string[] }> {
  const database = await createTestDatabase();
  try {
    const { error } = await cutAtStatement(at, () => migrate(database.url, false));
    await migrate(database.url, false);
    return { felt: error !== undefined, catalog: await catalogOf(database.url) };
  } finally {
    await database.drop();
  }
}
