import { Refusal, type Grant } from '@siklus/domain';
import type { Request } from 'express';
import type { Tx } from '../database/unit-of-work.js';
import { hashOf, sessionIdOf } from './cookie.js';
import type { Person } from './person.js';
import { grantsOf } from './reaches.js';

/**
 * Refuses what was asked for by somebody whom the guard would not let in any more as it did: his session has ended since, his account is
 * disabled, or one of his roles is over. Asked at the end of each change, in its transaction: a file may be long in coming and being read,
 * and whatever waits for others is done by the rights of the moment when it is done.
 */
export async function judgeAnew(tx: Pick<Tx, 'first'>, person: Person, request: Request): Promise<void> {
  const now = await tx.first<{ grants: Grant[] }>(
    `select ${grantsOf('a.id')} as grants from account a where a.id = $1 and a.disabled_at is null
        and exists (select from session s where s.id_hash = $2 and s.account_id = a.id and s.expires_at > clock_timestamp())`,
    [person.accountId, hashOf(sessionIdOf(request.headers.cookie) ?? '')],
  );
  if (now === undefined) throw new Refusal('NOT_SIGNED_IN');
  const isKept = ({ role, unitId }: Grant) => now.grants.some((grant) => grant.role === role && grant.unitId === unitId);
  if (!person.grants.every(isKept)) throw new Refusal('RIGHTS_CHANGED');
}
