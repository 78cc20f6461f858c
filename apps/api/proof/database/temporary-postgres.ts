import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Socket } from 'node:net';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dropLease } from '../../../../scripts/lib/postgres-leases.mjs';
import { startPostgres, type RunningPostgres } from '../../../../scripts/lib/postgres.mjs';

export interface TemporaryOptions {
  readonly settings?: Readonly<Record<string, string | number>>;
  readonly database?: string;
  /** Gives up durability; a measurement does not. */
  readonly fast?: boolean;
}

/**
 * A fast PostgreSQL in a temporary folder for tests and measurements. A guard process removes server and folder
 * when `stop()` is called, and also when this process is killed.
 */
export async function startTemporaryPostgres({
  settings = {},
  database = 'postgres',
  fast = true,
}: TemporaryOptions = {}): Promise<RunningPostgres & { dataDir: string }> {
  const dataDir = realpathSync(mkdtempSync(join(tmpdir(), 'siklus-postgres-')));
  const guard = startGuard(dataDir);
  const stop = async () => {
    dropLease(dataDir);
    guard.ref();
    const ended = once(guard, 'exit') as Promise<[number | null]>;
    guard.stdin?.end();
    const [code] = await ended;
    if (code !== 0) throw new Error(`The temporary database in ${dataDir} could not be removed.`);
  };
  try {
    const server = await startPostgres({ dataDir, fast, database, settings: { max_connections: 200, ...settings } });
    return { ...server, dataDir, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The guard reads a pipe that nobody writes to: it ends exactly when this process does. */
function startGuard(dataDir: string): ChildProcess {
  const script = fileURLToPath(new URL('../../../../scripts/lib/postgres-guard.mjs', import.meta.url));
  const guard = spawn(process.execPath, [script, dataDir], { stdio: ['pipe', 'ignore', 'inherit'], detached: true, cwd: '/' });
  guard.unref();
  // A pipe is a socket that may be left alone; the type says less.
  (guard.stdin as Socket | null)?.unref();
  return guard;
}
