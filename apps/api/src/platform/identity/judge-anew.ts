import { Refusal, type Grant } from '@siklus/domain';
import type { Request } from 'express';
import type { Tx } from '../database/unit-of-work.js';
import { bearerOf, hashOf, sessionIdOf } from './cookie.js';
import type { Person } from './person.js';
import { grantsNow, isOpen } from './reaches.js';

/**
 * Refuses what was asked for by somebody whom the guard would not let in any more as it did: his session has ended since, his account is
 * disabled, his token revoked, or one of his roles is over. Asked at the end of each change, in its transaction: a file may be long in
 * coming and being read, and whatever waits for others is done by the rights of the moment when it is done.
 */
export async function judgeAnew(tx: Pick<Tx, 'first'>, person: Person, request: Request): Promise<void> {
  const now = await tx.first<{ grants: Grant[] }>(
    `select ${grantsNow} as grants from account a where a.id = $1 and ${isOpen}
        and (exists (select from session s where s.id_hash = $2 and s.account_id = a.id and s.expires_at > clock_timestamp())
          or exists (select from api_token k where k.secret_hash = $2 and k.account_id = a.id))`,
    [person.accountId, hashOf(bearerOf(request.headers.authorization) ?? sessionIdOf(request.headers.cookie) ?? '')],
  );
  if (now === undefined) throw new Refusal('NOT_SIGNED_IN');
  const isKept = ({ role, unitId }: Grant) => now.grants.some((grant) => grant.role === role && grant.unitId === unitId);
  if (!person.grants.every(isKept)) throw new Refusal('RIGHTS_CHANGED');
}
