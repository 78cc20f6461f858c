import type { AuditAction, CommittedReason, SecurityEventName } from '@siklus/domain';
import { appendAudit } from '../audit/append-audit.js';
import type { Tx } from '../database/unit-of-work.js';
import { noteSecurity } from '../security/note-security.js';

/** Who did something to an account, and from where. */
export interface AccountActor {
  /** Null: whoever runs the server, by the command line. */
  readonly accountId: string | null;
  readonly address: string | null;
}

/** What was done to an account, beside whose it is. */
interface AccountAct {
  readonly action: AuditAction & SecurityEventName;
  readonly accountId: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly because?: CommittedReason;
}

/** Writes down what somebody did to an account: in the trail of the unit of its person, and in the security log, both with the reason. */
export async function auditAccount(tx: Tx, by: AccountActor, { action, accountId, body = {}, because }: AccountAct): Promise<void> {
  const home = await tx.first<{ unit_id: string }>(
    'select c.unit_id from account a join current_assignment c on c.employee_id = a.employee_id where a.id = $1',
    [accountId],
  );
  await appendAudit(tx, {
    stream: home === undefined ? 'system' : `unit:${home.unit_id}`,
    action,
    actor: by.accountId ?? 'system',
    body: { accountId, ...body, ...because },
  });
  await noteSecurity(tx, {
    event: action,
    accountId: by.accountId,
    subjectId: accountId === by.accountId ? null : accountId,
    address: by.address,
    ...(because === undefined ? {} : { reasonId: because.reasonId }),
  });
}
