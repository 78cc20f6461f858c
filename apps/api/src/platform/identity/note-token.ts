import type { AuditAction } from '@siklus/domain';
import { appendAudit } from '../audit/append-audit.js';
import type { Tx } from '../database/unit-of-work.js';
import { noteSecurity } from '../security/note-security.js';
import type { AccountActor } from './audit-account.js';

/** Writes down what was done to a token: in the trail of its unit, and in the security log. */
export async function noteToken(
  tx: Tx,
  { accountId, address }: AccountActor,
  of: { readonly action: AuditAction & `account.token.${string}`; readonly id: string; readonly unitId: string | null },
  told: Readonly<Record<string, unknown>> & { readonly reasonId?: string },
): Promise<void> {
  const { action, id, unitId } = of;
  const stream = unitId === null ? 'system' : (`unit:${unitId}` as const);
  await appendAudit(tx, { stream, action, actor: accountId ?? 'system', body: { accountId: id, ...told } });
  const reason = told.reasonId === undefined ? {} : { reasonId: told.reasonId };
  await noteSecurity(tx, { event: action, accountId, subjectId: id, address, ...reason });
}
