import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { dropLease } from '../../../../scripts/lib/postgres-leases.mjs';
import { identityOf } from '../../../../scripts/lib/processes.mjs';

const guardProgram = fileURLToPath(new URL('../../../../scripts/lib/postgres-guard.mjs', import.meta.url));

/** A data folder in the system's temporary one, which a process beside watches over. */
export interface GuardedFolder {
  readonly path: string;
  /** Gives a process into the care of the guard: it ends with the folder. */
  add(pid: number): void;
  /** Ends the processes, stops the PostgreSQL of the folder and removes the folder. */
  remove(): Promise<void>;
}

/** Makes a folder that is removed, with the processes that use it, when `remove` is called and also when this process is killed. */
export function guardedFolder(name: string): GuardedFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), `${name}-`)));
  // The guard reads a pipe: it comes to its end exactly when this process does.
  const guard = spawn(process.execPath, [guardProgram, path], { stdio: ['pipe', 'ignore', 'inherit'], detached: true, cwd: '/' });
  const ended = once(guard, 'exit') as Promise<[number | null]>;
  guard.unref();
  (guard.stdin as unknown as { unref(): void }).unref();
  return {
    path,
    add: (pid) => void guard.stdin.write(`${identityOf(pid)}\n`),
    async remove() {
      dropLease(path);
      guard.ref();
      guard.stdin.end();
      const [code] = await ended;
      if (code !== 0) throw new Error(`The temporary folder ${path} could not be removed.`);
    },
  };
}
