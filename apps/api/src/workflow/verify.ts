import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import type { Invariant } from '../platform/invariant.js';
import { quarantineOf } from '../platform/quarantine.js';
import { brokenAnchors } from './anchors.js';

/** What one check found; `example` is the first broken place. */
export interface Finding {
  readonly invariant: string;
  readonly violations: number;
  readonly example: string | null;
}

/** Recomputes each invariant, and the anchors of the data folder when given. */
export async function verify(unitOfWork: UnitOfWork, invariants: readonly Invariant[], dataDir?: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const invariant of invariants) findings.push(await check(unitOfWork, invariant));
  if (dataDir !== undefined) {
    // In a database out of a backup the younger anchors speak of what came after it.
    const broken = await brokenAnchors(unitOfWork, dataDir, (await quarantineOf(unitOfWork))?.backupAt);
    findings.push(findingOf('I30 the trail is the one that was anchored outside the database', broken));
  }
  return findings;
}

async function check(unitOfWork: UnitOfWork, invariant: Invariant): Promise<Finding> {
  if ('find' in invariant) return findingOf(invariant.name, await invariant.find(unitOfWork));
  const [row] = await unitOfWork.read<{ n: number; example: string | null }>(
    `select count(*)::int as n, min(place::text) as example from (${invariant.sql}) violation`,
  );
  return { invariant: invariant.name, violations: row?.n ?? 0, example: row?.example ?? null };
}

function findingOf(invariant: string, broken: readonly string[]): Finding {
  return { invariant, violations: broken.length, example: broken[0] ?? null };
}
