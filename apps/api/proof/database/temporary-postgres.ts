import { startPostgres, type RunningPostgres } from '../../../../scripts/lib/postgres.mjs';
import { quickFolder } from '../../../../scripts/lib/quick-folder.mjs';
// Jest loads its global setup by another way, which does not find a .ts file under the name of a .js file.
import { guardedFolder } from './guarded-folder.ts';

export interface TemporaryOptions {
  readonly settings?: Readonly<Record<string, string | number>>;
  readonly database?: string;
  /** Gives up durability; a measurement does not. */
  readonly fast?: boolean;
}

/**
 * A fast PostgreSQL in a temporary folder for tests, or a durable one on the disk for measurements. Server and folder are removed when
 * `stop()` is called, and also when this process is killed.
 */
export async function startTemporaryPostgres({
  settings = {},
  database = 'postgres',
  fast = true,
}: TemporaryOptions = {}): Promise<RunningPostgres & { dataDir: string }> {
  const folder = guardedFolder('siklus-postgres', fast ? quickFolder() : undefined);
  try {
    const server = await startPostgres({
      dataDir: folder.path,
      fast,
      database,
      settings: { max_connections: 200, ...settings },
    });
    return { ...server, dataDir: folder.path, stop: () => folder.remove() };
  } catch (error) {
    await folder.remove();
    throw error;
  }
}
