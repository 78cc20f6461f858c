import type { AuditAction } from '@siklus/domain';
import type { Tx } from '../database/unit-of-work.js';
import { auditRow, chainStart, linkOf } from './chain.js';
import { auditEntry } from '../../tables/audit-entry.table.js';
import { auditStream } from '../../tables/audit-stream.table.js';

/** What happened outside a participant's document; the body holds ids, enumerated values and counts, never a person's text. */
export interface AuditEvent {
  readonly stream: `unit:${string}` | `cycle:${string}` | 'system';
  readonly action: AuditAction;
  /** The account that acted, or `system`. */
  readonly actor: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Appends to the stream's chain in the caller's transaction; two writers of one stream wait for each other. */
export async function appendAudit(tx: Tx, { stream, action, actor, body }: AuditEvent): Promise<void> {
  await tx.of(auditStream).insertIfNew({ stream, n: 0, head: chainStart });
  const last = await tx.first<{ n: number; head: Buffer; now: Date; recorded_at: Date }>(
    'select n, head, business_now() as now, clock_timestamp() as recorded_at from audit_stream where stream = $1 for update',
    [stream],
  );
  if (last === undefined) throw new Error(`The audit stream ${stream} vanished`);
  const record = { stream, n: last.n + 1, action, at: last.now.toISOString(), recordedAt: last.recorded_at.toISOString(), actor, body };
  const hash = linkOf(last.head, record);
  await tx.of(auditEntry).insert(auditRow(record, last.head, hash));
  await tx.of(auditStream).update({ stream }, { n: record.n, head: hash });
}
