import type { CommittedReason } from '@siklus/domain';
import { Not } from 'typeorm';
import type { Tx } from '../database/unit-of-work.js';
import { session } from '../../tables/session.table.js';
import type { AccountActor } from './audit-account.js';
import { hashOf } from './cookie.js';
import { noteToken } from './note-token.js';

interface Ending {
  readonly accountId: string;
  readonly by: AccountActor;
  /** The session in which it is asked for, which goes on. */
  readonly kept?: string | undefined;
  readonly because?: CommittedReason;
}

/**
 * Ends all by which anybody comes in as this account: its sessions, and the tokens that it made. Whoever sat in its place may have made one
 * of them, so no new password and no ended session leaves them. Says how many of each there were.
 */
export async function endAccess(tx: Tx, { accountId, by, kept, because }: Ending): Promise<{ sessions: number; tokens: number }> {
  const sessions = await tx.of(session).delete({ accountId, ...(kept === undefined ? {} : { idHash: Not(hashOf(kept)) }) });
  const tokens = await tx.rows<{ id: string; unitId: string | null }>(
    `update api_token set revoked_at = clock_timestamp(), revoked_reason_id = $2
      where owner_id = $1 and revoked_at is null and expires_at > clock_timestamp() returning account_id as id, unit_id as "unitId"`,
    [accountId, because?.reasonId ?? null],
  );
  for (const { id, unitId } of tokens) await noteToken(tx, by, { action: 'account.token.revoked', id, unitId }, { ...because });
  return { sessions, tokens: tokens.length };
}
