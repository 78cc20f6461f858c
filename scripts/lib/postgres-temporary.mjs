import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startPostgres } from './postgres.mjs';
import { dropLease } from './postgres-leases.mjs';

/**
 * A fast PostgreSQL in a temporary folder for tests and measurements. A guard process removes server and folder
 * when `stop()` is called, and also when this process is killed.
 */
export async function startTemporaryPostgres({ settings = {}, database = 'postgres', fast = true } = {}) {
  const dataDir = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'siklus-postgres-')));
  const guard = startGuard(dataDir);
  const stop = async () => {
    dropLease(dataDir);
    guard.ref();
    const ended = once(guard, 'exit');
    guard.stdin.end();
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
function startGuard(dataDir) {
  const script = fileURLToPath(new URL('./postgres-guard.mjs', import.meta.url));
  const guard = spawn(process.execPath, [script, dataDir], { stdio: ['pipe', 'ignore', 'inherit'], detached: true, cwd: '/' });
  guard.unref();
  guard.stdin.unref();
  return guard;
}
