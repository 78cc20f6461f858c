import { Refusal, type CommittedReason } from '@siklus/domain';
import { IsNull } from 'typeorm';
import { keepReason } from '../../platform/audit/keep-reason.js';
import { auditAccount, type AccountActor } from '../../platform/identity/audit-account.js';
import { endAccess } from '../../platform/identity/end-access.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { account } from '../../tables/account.table.js';
import { activationCode } from '../../tables/activation-code.table.js';
import { refreshLines } from '../../workflow/line-changes.js';
import { keepingAdministrators } from './keep-administrators.js';

/** What is done to an account, by whom and why. */
export interface AccountAct {
  readonly id: string;
  readonly by: AccountActor;
  readonly reason: string;
  /** Whether the demo password opens accounts that have no password of their own. */
  readonly demo: boolean;
}

/**
 * Disables an account: its sessions and tokens, its code and the unused ones that it made end at once, and its open turns go the way of
 * somebody who is absent, to who stands in for him or is next above; his own turns wait until somebody enables him. Refuses the last
 * administrator who can sign in.
 */
export function disableAccount(tx: Tx, act: AccountAct): Promise<void> {
  return keepingAdministrators(tx, act.demo, () => disable(tx, act));
}

async function disable(tx: Tx, act: AccountAct): Promise<void> {
  const { employeeId, disabledAt } = await kept(tx, act);
  if (disabledAt !== null) throw new Refusal('ACCOUNT_DISABLED');
  const because = await keepReason(tx, act.by.accountId, act.reason);
  await tx.of(account).update({ id: act.id }, { disabledAt: () => 'clock_timestamp()', disabledReasonId: because.reasonId });
  await tx.of(activationCode).delete({ accountId: act.id });
  await tx.of(activationCode).delete({ madeBy: act.id, usedAt: IsNull() });
  const ended = await endAccess(tx, { accountId: act.id, by: act.by, because });
  await follow(tx, act, 'account.disabled', employeeId, { because, body: ended });
}

/** Enables a disabled account again, with the password that it had; turns of his post come back to him. */
export async function enableAccount(tx: Tx, act: AccountAct): Promise<void> {
  const { employeeId, disabledAt } = await kept(tx, act);
  if (disabledAt === null) throw new Refusal('ACCOUNT_ENABLED');
  await tx.of(account).update({ id: act.id }, { disabledAt: null, disabledReasonId: null });
  await follow(tx, act, 'account.enabled', employeeId, { because: await keepReason(tx, act.by.accountId, act.reason) });
}

/** Ends all sessions and tokens of an account; whoever knows its password may sign in again. */
export async function endSessions(tx: Tx, act: AccountAct): Promise<void> {
  await kept(tx, act);
  const because = await keepReason(tx, act.by.accountId, act.reason);
  const ended = await endAccess(tx, { accountId: act.id, by: act.by, because });
  await auditAccount(tx, act.by, { action: 'account.sessions.ended', accountId: act.id, body: ended, because });
}

async function kept(tx: Tx, { id }: AccountAct) {
  const found = await tx.of(account).oneForUpdate({ id }, 'employeeId', 'disabledAt');
  if (found === undefined) throw new Refusal('NOT_FOUND');
  return found;
}

async function follow(
  tx: Tx,
  { id, by }: AccountAct,
  action: 'account.disabled' | 'account.enabled',
  employeeId: string | null,
  told: { readonly because: CommittedReason; readonly body?: Readonly<Record<string, unknown>> },
): Promise<void> {
  // Why an account is disabled concerns its holder alone: documents that move by it name what was done and by whom, and no more.
  const cause = by.accountId === null ? undefined : { accountId: by.accountId, change: action };
  if (employeeId !== null) await refreshLines(tx, [employeeId], cause);
  await auditAccount(tx, by, { action, accountId: id, ...told });
}
