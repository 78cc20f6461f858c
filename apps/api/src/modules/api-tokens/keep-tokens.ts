import { Injectable } from '@nestjs/common';
import type { MakeApiToken } from '@siklus/contracts/api-tokens';
import { mayLetDo, quoted, Refusal, tokenActionWords } from '@siklus/domain';
import { keepReason } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { hashOf, newToken } from '../../platform/identity/cookie.js';
import { judge } from '../../platform/identity/judge.js';
import { noteToken } from '../../platform/identity/note-token.js';
import { oneAtATime } from '../../platform/identity/one-at-a-time.js';
import type { Person } from '../../platform/identity/person.js';
import { newId } from '../../platform/new-id.js';
import { account } from '../../tables/account.table.js';
import { apiToken } from '../../tables/api-token.table.js';
import { unit } from '../../tables/unit.table.js';
import { relationsTo } from './api-tokens.list.js';

/** How many tokens of one person work at once: a machine each. */
const most = 20;

/** Makes tokens of machines, and revokes them. */
@Injectable()
export class KeepTokens {
  /**
   * A token with an account of its own, under whose name it acts: its id, and the token, which is kept nowhere. Refuses what whoever makes
   * it may not do himself, there, by a role.
   */
  async make(
    tx: Tx,
    person: Person,
    { name, actions, unitId, days }: MakeApiToken,
  ): Promise<{ readonly id: string; readonly secret: string }> {
    const place = unitId === null ? undefined : await tx.of(unit).one({ id: unitId }, 'lineage');
    if (unitId !== null && place === undefined) throw Refusal.at('unitId', 'NOT_FOUND');
    const beyond = actions.find((action) => !mayLetDo(person.grants, action, place?.lineage ?? null));
    if (beyond !== undefined) throw Refusal.at('actions', 'TOKEN_BEYOND_RIGHTS', { action: tokenActionWords[beyond] });
    await oneAtATime(tx, person);
    const held = await tx.rows('select from api_token where owner_id = $1 and revoked_at is null and expires_at > clock_timestamp()', [
      person.accountId,
    ]);
    if (held.length >= most) throw new Refusal('TOKENS_MANY', { most });
    const [id, secret] = [newId(), newToken()];
    const displayName = `Token ${quoted(name)} milik ${person.name}`;
    await tx.of(account).insert({ id, kind: 'token', username: `token-${id}`, displayName });
    const lasts = () => `clock_timestamp() + make_interval(days => ${days})`;
    await tx.of(apiToken).insert({
      accountId: id,
      ownerId: person.accountId,
      name,
      secretHash: hashOf(secret),
      actions: [...new Set(actions)],
      unitId,
      expiresAt: lasts,
    });
    await noteToken(tx, person, { action: 'account.token.made', id, unitId }, { actions, unitId, days });
    return { id, secret };
  }

  /** Ends a token at once; refuses one beyond the person's reach as unknown. */
  async revoke(tx: Tx, person: Person, id: string, reason: string): Promise<void> {
    const kept = await tx.first<{ ownerId: string; unitId: string | null; lineage: string[] | null; revoked: boolean }>(
      `select k.owner_id as "ownerId", k.unit_id as "unitId", u.lineage, k.revoked_at is not null as revoked
         from api_token k left join unit u on u.id = k.unit_id where k.account_id::text = $1 for update of k`,
      [id],
    );
    judge(person, 'token.revoke', { lineage: kept?.lineage ?? [], relations: kept === undefined ? [] : relationsTo(person, kept.ownerId) });
    if (kept === undefined) throw new Refusal('NOT_FOUND');
    if (kept.revoked) throw new Refusal('TOKEN_REVOKED');
    const because = await keepReason(tx, person.accountId, reason);
    await tx.of(apiToken).update({ accountId: id }, { revokedAt: () => 'clock_timestamp()', revokedReasonId: because.reasonId });
    await noteToken(tx, person, { action: 'account.token.revoked', id, unitId: kept.unitId }, { ...because });
  }
}
