import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { identityOf } from './processes.mjs';

const program = fileURLToPath(new URL('postgres-guard.mjs', import.meta.url));

/**
 * Starts a process beside this one that ends the PostgreSQL of a data folder once this process is gone, even if it was killed. Before that
 * the processes that `add` names are waited for; of a temporary folder they are ended at once, and the folder is removed. `end` has it done
 * now.
 *
 * @param {string} dataDir
 * @param {{ isTemporary?: boolean }} [options]
 * @returns {{ add: (pid: number) => void, end: () => Promise<void> }}
 */
export function guardPostgres(dataDir, { isTemporary = false } = {}) {
  // The guard reads a pipe: it comes to its end exactly when this process does.
  const guard = spawn(process.execPath, [program, dataDir, ...(isTemporary ? ['--temporary'] : [])], {
    stdio: ['pipe', 'ignore', 'inherit'],
    detached: true,
    cwd: '/',
  });
  const ended = once(guard, 'exit');
  // Somebody may end the guard; what it watches over goes on.
  guard.stdin.on('error', () => {});
  guard.unref();
  guard.stdin.unref();
  return {
    add: (pid) => void guard.stdin.write(`${identityOf(pid)}\n`),
    async end() {
      guard.ref();
      guard.stdin.end();
      const [code] = await ended;
      if (code !== 0) throw new Error(`The PostgreSQL of ${dataDir} could not be ended, or the folder could not be removed.`);
    },
  };
}
