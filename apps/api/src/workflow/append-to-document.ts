import type { AuditAction } from '@siklus/domain';
import { auditRow, linkOf } from '../platform/audit/chain.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { auditEntry } from '../tables/audit-entry.table.js';
import { participant } from '../tables/participant.table.js';

/** What happened to a document besides the commands of the engine; the body holds ids, enumerated values and commitments. */
export interface DocumentEvent {
  readonly participantId: string;
  readonly action: AuditAction;
  /** The account that acted. */
  readonly actor: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** Appends to the document's chain. The document is locked as the engine locks it, so the two never write one line twice. */
export async function appendToDocument(tx: Tx, { participantId, action, actor, body }: DocumentEvent): Promise<void> {
  const last = await tx.first<{ audit_n: number; audit_head: Buffer; now: Date; recorded_at: Date }>(
    'select audit_n, audit_head, business_now() as now, clock_timestamp() as recorded_at from participant where id = $1 for update',
    [participantId],
  );
  if (last === undefined) throw new Error(`The document ${participantId} vanished`);
  const record = {
    stream: `participant:${participantId}`,
    n: last.audit_n + 1,
    action,
    at: last.now.toISOString(),
    recordedAt: last.recorded_at.toISOString(),
    actor,
    body,
  };
  const hash = linkOf(last.audit_head, record);
  await tx.of(auditEntry).insert(auditRow(record, last.audit_head, hash));
  await tx.of(participant).update({ id: participantId }, { auditN: record.n, auditHead: hash });
}
