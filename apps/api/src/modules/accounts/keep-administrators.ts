import { Refusal } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** The days from today on which somebody who can sign in is administrator without limit; $1 says whether the demo password lets in. */
const administered = `select datemultirange(daterange(grant_day(null), null))
    * coalesce(range_agg(daterange(g.valid_from, g.valid_to, '[]')), '{}') as days
  from role_grant g join account a on a.id = g.account_id
 where g.role = 'administrator' and g.unit_id is null and a.disabled_at is null and (a.password_hash is not null or $1)`;

/**
 * Does what may end an administrator's right, and refuses it where from today on any day would lose its last administrator without limit
 * who can sign in. Whoever disables an account or ends a role passes here, one after another: two who end each other's right meet.
 */
export async function keepingAdministrators<T>(tx: Tx, demo: boolean, change: () => Promise<T>): Promise<T> {
  await tx.run(`select pg_advisory_xact_lock(hashtext('siklus.administrators'))`);
  const before = await tx.first<{ days: string }>(`select days::text from (${administered}) before`, [demo]);
  const done = await change();
  const lost = await tx.first(`select from (${administered}) after where not after.days @> $2::datemultirange`, [demo, before?.days]);
  if (lost !== undefined) throw new Refusal('LAST_ADMINISTRATOR');
  return done;
}
