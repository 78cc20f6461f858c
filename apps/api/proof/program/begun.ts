import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { CheckedOut } from './record.js';
import type { Ended } from './run-part.js';
import type { Seeds } from './seeds.js';

/** A whole proof under way: of what, drawn from which seeds, and what its parts have come to so far. */
export interface Begun {
  readonly began: CheckedOut;
  readonly seeds: Seeds;
  readonly ended: readonly Ended[];
}

/** Keeps it in a file beside the logs, so that a proof that is interrupted after an hour has not lost that hour. */
export function keepBegun(file: string, begun: Begun): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.new`, JSON.stringify(begun));
  renameSync(`${file}.new`, file);
}

/** Nothing is left to go on with: the line was added. */
export function dropBegun(file: string): void {
  rmSync(file, { force: true });
}

/**
 * The proof that was interrupted, if it was one of exactly what is checked out now; otherwise an error that says why it cannot go on.
 * What had ended stays as it ended, well or badly: only the part that was interrupted runs again.
 */
export function interrupted(file: string, now: CheckedOut): Begun {
  if (!existsSync(file)) throw new Error('No proof was interrupted here; begin one without --continue');
  const begun = JSON.parse(readFileSync(file, 'utf8')) as Begun;
  if (begun.began.commit === null || begun.began.dirty || now.dirty || now.commit !== begun.began.commit)
    throw new Error(`The interrupted proof was one of ${begun.began.commit ?? 'no commit'}, and something has changed since; begin anew`);
  return begun;
}
