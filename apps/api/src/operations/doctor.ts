import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { Settings } from '../platform/settings.js';
import { withDatabase, type Operation } from './command.js';
import { dataChecks, runningChecks } from './doctor/database-checks.js';
import { findingOf, wordsOf, type DatabaseCheck, type Finding } from './doctor/finding.js';
import { surroundings } from './doctor/surroundings.js';

async function examine(checks: Readonly<Record<string, DatabaseCheck>>, unitOfWork: UnitOfWork, settings: Settings): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const [check, look] of Object.entries(checks)) findings.push(findingOf(check, await look(unitOfWork, settings)));
  return findings;
}

/** What doctor says of a database that was just restored, where nobody works yet. */
export function examineRestored(unitOfWork: UnitOfWork, settings: Settings): Promise<Finding[]> {
  return examine(dataChecks, unitOfWork, settings);
}

/** Every finding; a database that cannot be asked is one, and what stands around is looked at all the same. */
export async function examineAll(settings: Settings): Promise<Finding[]> {
  const inDatabase = await withDatabase((unitOfWork) => examine({ ...dataChecks, ...runningChecks }, unitOfWork, settings), settings).catch(
    (error: unknown): Finding[] => [
      {
        check: 'database',
        ok: false,
        detail: error instanceof Error ? error.message || error.name : String(error),
        advice: 'Start PostgreSQL, mend DATABASE_URL, or run: npm run -s siklus -- migrate',
      },
    ],
  );
  const around: Finding[] = [];
  for (const [check, look] of Object.entries(surroundings)) around.push(findingOf(check, await look(settings)));
  return [...inDatabase, ...around];
}

export const doctor: Operation = {
  async run() {
    const findings = await examineAll(new Settings());
    return { ok: findings.every((finding) => finding.ok), lines: wordsOf(findings), data: findings };
  },
};
