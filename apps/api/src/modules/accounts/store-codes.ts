import type { Tx } from '../../platform/database/unit-of-work.js';
import { codeDays, hashOfCode } from '../../platform/identity/activation-code.js';
import { activationCode } from '../../tables/activation-code.table.js';

/** Stores the hash of an account's code; an earlier code ends. */
export async function storeCodes(
  tx: Tx,
  madeBy: string,
  codes: readonly { readonly accountId: string; readonly code: string }[],
): Promise<Date> {
  const hashes = codes.map(({ accountId, code }) => hashOfCode(accountId, code).toString('hex'));
  await tx.run(
    `insert into activation_code (account_id, code_hash, made_by, expires_at)
     select x.id, decode(x.hash, 'hex'), $3, clock_timestamp() + make_interval(days => $4) from unnest($1::uuid[], $2::text[]) as x(id,
       hash)
     on conflict (account_id) do update set code_hash = excluded.code_hash, made_by = excluded.made_by, made_at = excluded.made_at,
       expires_at = excluded.expires_at, used_at = null`,
    [codes.map(({ accountId }) => accountId), hashes, madeBy, codeDays],
  );
  const [first] = codes;
  const stored = first && (await tx.of(activationCode).one({ accountId: first.accountId }, 'expiresAt'));
  if (stored === undefined) throw new Error('No code was stored');
  return stored.expiresAt;
}
