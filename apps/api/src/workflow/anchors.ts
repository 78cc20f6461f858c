import { createHash } from 'node:crypto';
import { appendFile, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { failpoint } from '../platform/failpoint.js';
import { makeFolder } from '../platform/files/make-folder.js';

/** A span of the audit trail as it was when the anchor was written: how many rows, and one hash over their hashes. */
export interface Anchor {
  readonly from: string;
  readonly to: string;
  readonly rows: number;
  readonly digest: string;
}

/** Where the anchors lie: beside the database, never in it, so that whoever rewrites the trail must also reach this file. */
export function anchorFile(dataDir: string): string {
  return join(dataDir, 'audit-anchors.jsonl');
}

/**
 * Anchors what was recorded since the last anchor; answers the new anchor, or null when there was nothing.
 * The youngest minutes are left to the next anchor: a transaction in flight may still commit an older moment.
 */
export async function writeAnchor(unitOfWork: UnitOfWork, dataDir: string, lagMinutes = 5): Promise<Anchor | null> {
  const from = (await readAnchors(dataDir)).at(-1)?.to ?? '1970-01-01T00:00:00.000Z';
  const [limit] = await unitOfWork.read<{ to: Date }>(
    `select date_trunc('milliseconds', clock_timestamp() - make_interval(mins => $1)) as to`,
    [lagMinutes],
  );
  const to = limit?.to.toISOString() ?? from;
  if (to <= from) return null;
  const anchor = { from, to, ...(await digestOf(unitOfWork, from, to)) };
  if (anchor.rows === 0) return null;
  await failpoint('anchor.digested');
  await makeFolder(dataDir);
  await appendFile(anchorFile(dataDir), `${JSON.stringify(anchor)}\n`, { flush: true });
  await failpoint('anchor.written');
  return anchor;
}

/** The anchors (those up to a moment, when one is given) whose span of the trail no longer is what it was, as `from` moments. */
export async function brokenAnchors(unitOfWork: UnitOfWork, dataDir: string, until?: string): Promise<string[]> {
  const broken: string[] = [];
  for (const { from, to, rows, digest } of await readAnchors(dataDir)) {
    if (until !== undefined && to > until) continue;
    const now = await digestOf(unitOfWork, from, to);
    if (now.rows !== rows || now.digest !== digest) broken.push(from);
  }
  return broken;
}

/** Every anchor that was written, oldest first. */
export async function readAnchors(dataDir: string): Promise<Anchor[]> {
  const text = await readFile(anchorFile(dataDir), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Anchor);
}

/** Drops the anchors after a moment to which the trail went back; all of them stay in a file beside, whose name is given. */
export async function keepAnchorsUntil(dataDir: string, moment: string): Promise<string | null> {
  const anchors = await readAnchors(dataDir);
  const kept = anchors.filter(({ to }) => to <= moment);
  if (kept.length === anchors.length) return null;
  const aside = join(dataDir, `audit-anchors-until-${anchors.at(-1)?.to.replaceAll(/[-:]|\.\d+/g, '') ?? ''}.jsonl`);
  await rename(anchorFile(dataDir), aside);
  await writeFile(anchorFile(dataDir), kept.map((anchor) => `${JSON.stringify(anchor)}\n`).join(''), { flush: true });
  return aside;
}

async function digestOf(unitOfWork: UnitOfWork, from: string, to: string): Promise<{ rows: number; digest: string }> {
  const hash = createHash('sha256');
  let rows = 0;
  let after: { stream: string; n: number } = { stream: '', n: 0 };
  const page = 5_000;
  for (;;) {
    const found = await unitOfWork.read<{ stream: string; n: number; hash: Buffer }>(
      `select stream, n, hash from audit_entry where recorded_at >= $1 and recorded_at < $2 and (stream, n) > ($3, $4)
        order by stream, n limit ${page}`,
      [from, to, after.stream, after.n],
    );
    for (const row of found) hash.update(`${row.stream}/${row.n}`).update(row.hash);
    rows += found.length;
    const last = found.at(-1);
    if (last === undefined || found.length < page) return { rows, digest: hash.digest('base64url') };
    after = last;
  }
}
