import { execFileSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { ROOT } from '../../../../scripts/lib/settings.mjs';
import type { Figures } from '../figures.js';
import type { Seeds } from './seeds.js';

/** What was checked out when the proof began. */
export interface CheckedOut {
  /** Null where there is no history. */
  readonly commit: string | null;
  readonly day: string;
  /** Whether something had been changed that no commit holds. */
  readonly dirty: boolean;
}

/** A line of docs/proofs.jsonl. */
export interface Proof extends CheckedOut {
  readonly seeds: Seeds;
  /** By part, whole seconds. */
  readonly seconds: Readonly<Record<string, number>>;
  readonly figures: Figures;
  readonly passed: boolean;
}

/** The commit, the day, and whether the working copy differs from it; `git` answers what a command prints. */
export function checkedOut(git: (args: readonly string[]) => string = gitHere, now: Date = new Date()): CheckedOut {
  const day = now.toISOString().slice(0, 10);
  try {
    // The lines of former proofs are no part of what is proved.
    const changes = git(['status', '--porcelain', '--', '.', ':(exclude)docs/proofs.jsonl']);
    return { commit: git(['rev-parse', 'HEAD']).trim(), day, dirty: changes.trim() !== '' };
  } catch (error) {
    console.error(`There is no history here, so the line will name no commit: ${(error as Error).message}`);
    return { commit: null, day, dirty: true };
  }
}

/** What was proved: what was checked out at the beginning, if it was still that, unchanged, at the end. */
export function asItStayed(began: CheckedOut, ended: CheckedOut): CheckedOut {
  return { ...began, dirty: began.dirty || ended.dirty || ended.commit !== began.commit };
}

/** Appends the proof as one line. */
export function addLine(file: string, { commit, day, seeds, seconds, figures, passed, dirty }: Proof): void {
  appendFileSync(file, `${JSON.stringify({ commit, day, seeds, seconds, figures, passed, dirty })}\n`);
}

function gitHere(args: readonly string[]): string {
  return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}
