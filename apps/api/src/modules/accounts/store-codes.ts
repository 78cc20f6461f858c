import type { Tx } from '../../platform/database/unit-of-work.js';
import { codeHours, hashOfCode, type CodeKind } from '../../platform/identity/activation-code.js';
import { activationCode } from '../../tables/activation-code.table.js';

/** When a code of this kind that is made now ends. */
export async function expiryOf(tx: Tx, kind: CodeKind): Promise<Date> {
  const row = await tx.first<{ at: Date }>('select clock_timestamp() + make_interval(hours => $1) as at', [codeHours[kind]]);
  if (row === undefined) throw new Error('The clock gave nothing');
  return row.at;
}

/** Stores the hashes of codes of one kind, and gives when they end; an earlier code of the same account ends now. */
export async function storeCodes(
  tx: Tx,
  madeBy: string | null,
  kind: CodeKind,
  codes: readonly { readonly accountId: string; readonly code: string }[],
): Promise<Date> {
  const hashes = codes.map(({ accountId, code }) => hashOfCode(accountId, code).toString('hex'));
  await tx.run(
    `insert into activation_code (account_id, kind, code_hash, made_by, expires_at)
     select x.id, $5, decode(x.hash, 'hex'), $3, clock_timestamp() + make_interval(hours => $4) from unnest($1::uuid[], $2::text[]) as x(id,
       hash)
     on conflict (account_id) do update set kind = excluded.kind, code_hash = excluded.code_hash, made_by = excluded.made_by,
       made_at = excluded.made_at, expires_at = excluded.expires_at, used_at = null`,
    [codes.map(({ accountId }) => accountId), hashes, madeBy, codeHours[kind], kind],
  );
  const [first] = codes;
  const stored = first && (await tx.of(activationCode).one({ accountId: first.accountId }, 'expiresAt'));
  if (stored === undefined) throw new Error('No code was stored');
  return stored.expiresAt;
}

/** Forgets a code that reached nobody, unless another one stands in its place by now. */
export async function forgetCode(tx: Tx, { accountId, code }: { readonly accountId: string; readonly code: string }): Promise<void> {
  await tx.of(activationCode).delete({ accountId, codeHash: hashOfCode(accountId, code) });
}
