import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { guardPostgres } from '../../../../scripts/lib/guard.mjs';
import { dropLease } from '../../../../scripts/lib/postgres-leases.mjs';

/** A data folder that nobody keeps, which a process beside watches over. */
export interface GuardedFolder {
  readonly path: string;
  /** Gives a process into the care of the guard: it ends with the folder. */
  add(pid: number): void;
  /** Ends the processes, stops the PostgreSQL of the folder and removes the folder. */
  remove(): Promise<void>;
}

/**
 * Makes a folder that is removed, with the processes that use it, when `remove` is called and also when this process is killed. It lies
 * among the temporary files, or in another folder.
 */
export function guardedFolder(name: string, within: string = tmpdir()): GuardedFolder {
  const path = realpathSync(mkdtempSync(join(within, `${name}-`)));
  const guard = guardPostgres(path, { isTemporary: true });
  return {
    path,
    add: guard.add,
    async remove() {
      dropLease(path);
      await guard.end();
    },
  };
}
