import { chainStart, commitTo, linkOf } from '../platform/audit/chain.js';
import type { UnitOfWork } from '../platform/database/unit-of-work.js';
import { quarantineOf } from '../platform/quarantine.js';
import { brokenAnchors } from './anchors.js';
import { invariants } from './invariants.js';
import { noteCommitted } from './progress-notes.js';

/** What one check found; `example` is the first broken place. */
export interface Finding {
  readonly invariant: string;
  readonly violations: number;
  readonly example: string | null;
}

/** Recomputes every invariant, every audit chain, every commitment to what people wrote, and the anchors of the data folder when given. */
export async function verifyAll(unitOfWork: UnitOfWork, dataDir?: string): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const { name, sql } of invariants) {
    const [row] = await unitOfWork.read<{ n: number; example: string | null }>(
      `select count(*)::int as n, min(place::text) as example from (${sql}) violation`,
    );
    findings.push({ invariant: name, violations: row?.n ?? 0, example: row?.example ?? null });
  }
  findings.push(await verifyChains(unitOfWork), await verifyCommitments(unitOfWork), await verifyNotes(unitOfWork));
  if (dataDir !== undefined) {
    // In a database out of a backup the younger anchors speak of what came after it.
    const broken = await brokenAnchors(unitOfWork, dataDir, (await quarantineOf(unitOfWork))?.backupAt);
    findings.push({
      invariant: 'I30 the trail is the one that was anchored outside the database',
      violations: broken.length,
      example: broken[0] ?? null,
    });
  }
  return findings;
}

interface AuditRow {
  readonly stream: string;
  readonly n: number;
  readonly action: string;
  readonly at: Date;
  readonly recorded_at: Date;
  readonly actor: string;
  readonly body: Record<string, unknown>;
  readonly prev: Buffer;
  readonly hash: Buffer;
}

const page = 5_000;

async function verifyChains(unitOfWork: UnitOfWork): Promise<Finding> {
  const broken: string[] = [];
  let stream = '';
  let n = 0;
  let prev: Buffer = chainStart;
  for (;;) {
    const rows = await unitOfWork.read<AuditRow>('select * from audit_entry where (stream, n) > ($1, $2) order by stream, n limit $3', [
      stream,
      n,
      page,
    ]);
    for (const row of rows) {
      const begins = row.stream !== stream;
      const expected = begins ? chainStart : prev;
      const record = {
        stream: row.stream,
        n: row.n,
        action: row.action,
        at: row.at.toISOString(),
        recordedAt: row.recorded_at.toISOString(),
        actor: row.actor,
        body: row.body,
      };
      const gap = row.n !== (begins ? 1 : n + 1);
      if (gap || !row.prev.equals(expected) || !row.hash.equals(linkOf(expected, record))) broken.push(`${row.stream}/${row.n}`);
      ({ stream, n, hash: prev } = row);
    }
    if (rows.length < page) break;
  }
  return { invariant: 'I12 audit chains are unbroken', violations: broken.length, example: broken[0] ?? null };
}

/** What stands in a document is what its audit row committed to. */
async function verifyCommitments(unitOfWork: UnitOfWork): Promise<Finding> {
  const broken: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await unitOfWork.read<{ id: string; answers: unknown; salt: Buffer; committed: string | null }>(
      `select t.id, t.answers, t.salt, a.body->>'committed' as committed
         from (select * from task where id > $1 and outcome = 'done' order by id limit $2) t
         left join audit_entry a on a.stream = 'participant:' || t.participant_id and a.action = 'turn.completed'
          and a.body->>'step' = t.step and a.body->>'occasion' = t.occasion and a.body->>'turn' = t.turn
            and (a.body->'values'->>'round')::int = t.round
        order by t.id`,
      [after, page],
    );
    for (const { id, answers, salt, committed } of rows) if (committed !== commitTo(salt, answers)) broken.push(id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) break;
    after = last.id;
  }
  return { invariant: 'I29 answers are those the audit trail committed to', violations: broken.length, example: broken[0] ?? null };
}

/** Every note of progress is the one its audit row committed to. */
async function verifyNotes(unitOfWork: UnitOfWork): Promise<Finding> {
  const broken: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await unitOfWork.read<{
      id: string;
      reference: string;
      value: number | null;
      note: string | null;
      salt: Buffer;
      committed: string | null;
    }>(
      `select p.id, p.reference, p.value::float8 as value, p.note, p.salt, a.body->>'committed' as committed
         from (select * from progress_note where id > $1 order by id limit $2) p
         left join audit_entry a on a.stream = 'participant:' || p.participant_id and a.action = 'progress.noted'
           and a.body->>'noteId' = p.id::text order by p.id`,
      [after, page],
    );
    for (const row of rows) if (row.committed !== commitTo(row.salt, noteCommitted(row))) broken.push(row.id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) break;
    after = last.id;
  }
  return {
    invariant: 'I31 notes of progress are those the audit trail committed to',
    violations: broken.length,
    example: broken[0] ?? null,
  };
}
