import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Settings } from '../../platform/settings.js';

/** What one check found. */
export interface Finding {
  readonly check: string;
  readonly ok: boolean;
  readonly detail: string;
  /** What to do; nothing where it is well. */
  readonly advice: string;
}

type Found = Omit<Finding, 'check'>;

/** A check that asks the database. */
export type DatabaseCheck = (unitOfWork: UnitOfWork, settings: Settings) => Promise<Found>;

/** A check of what stands around: settings, disk, queue, mail. It works without a database. */
export type SurroundingsCheck = (settings: Settings) => Promise<Found>;

/** What a check found, under its name: a check may say what to do before it knows whether anything is to be done. */
export function findingOf(check: string, found: Found): Finding {
  return { check, ...found, advice: found.ok ? '' : found.advice };
}

/** The findings as lines, the bad ones with what to do. */
export function wordsOf(findings: readonly Finding[]): string[] {
  return findings.map(({ check, ok, detail, advice }) => `${ok ? 'ok  ' : 'BAD '} ${check}: ${detail}${ok ? '' : `\n     ${advice}`}`);
}
