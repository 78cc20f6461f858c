import type { LineChange } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { mayWork } from '../platform/quarantine.js';
import type { LineCause } from './line-cause.js';
import { peopleOfLines } from './people-of-lines.js';

/** The setting that keeps until when posts have been followed. */
export const followedKey = 'posts_followed';

export interface DueSpan {
  readonly since: Date;
  readonly until: Date;
  readonly now: Date;
  readonly isBack: boolean;
}

/** The moments of posts that nobody has followed yet: those since the last pass, or, where the clock was set back, those until it. */
export const dueSpan = `select least(at, business_now()) as since, greatest(at, business_now()) as until, business_now() as now,
    at > business_now() as "isBack"
  from (select (value ->> 'at')::timestamptz as at from setting where key = '${followedKey}' and ${mayWork}`;

/** The people whose post began or ended, but for whom no pass has followed that yet. */
export async function notFollowedYet(tx: Pick<Tx, 'rows' | 'first'>): Promise<string[]> {
  const span = await tx.first<DueSpan>(`${dueSpan}) mark`);
  return span === undefined ? [] : movedBetween(tx, span);
}

/**
 * Who decided the posts that have begun or ended but that no pass has followed yet, and why, by everybody whose line leads through their
 * people: a document that the clock or an answer moves before the pass comes is told in the same name.
 */
export async function dueCauses(tx: Pick<Tx, 'rows' | 'first'>): Promise<ReadonlyMap<string, LineCause>> {
  const causes = new Map<string, LineCause>();
  const span = await tx.first<DueSpan>(`${dueSpan}) mark`);
  if (span === undefined) return causes;
  for (const { employeeIds, cause } of await byCause(tx, span)) {
    if (cause === undefined) continue;
    for (const id of await peopleOfLines(tx, employeeIds)) causes.set(id, cause);
  }
  return causes;
}

/** The people whose post began or ended in such a span. */
export async function movedBetween(tx: Pick<Tx, 'rows'>, { since, until }: Pick<DueSpan, 'since' | 'until'>): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(`select distinct id from (${movedPosts}) moved`, [since, until]);
  return rows.map(({ id }) => id);
}

const movedPosts = `select employee_id as id, 'validFrom' as side, valid_from::text as day from assignment
    where starts_at > $1 and starts_at <= $2
  union select employee_id, 'validTo', valid_to::text from assignment where ends_at < 'infinity' and ends_at > $1 and ends_at <= $2`;

/** The same people, by who had decided that their post would begin or end on that day, and why: the newest line of their trail about it. */
export async function byCause(
  tx: Pick<Tx, 'rows'>,
  { since, until }: Pick<DueSpan, 'since' | 'until'>,
): Promise<readonly { readonly employeeIds: string[]; readonly cause: LineCause | undefined }[]> {
  const rows = await tx.rows<{ employeeIds: string[]; accountId: string | null; change: LineChange; reasonId: string; reasonHash: string }>(
    `select array_agg(told.id) as "employeeIds", told.actor as "accountId", told.action as change, told."reasonId", told."reasonHash"
       from (
         -- One post ends where the next begins: whoever decided either is named once.
         select distinct on (m.id) m.id, c.actor, c.action, c."reasonId", c."reasonHash"
           from (${movedPosts}) m left join lateral (
             select e.actor, e.action, e.n, e.body ->> 'reasonId' as "reasonId", e.body ->> 'reasonHash' as "reasonHash"
               from audit_entry e
              where e.stream = 'employee:' || m.id and e.body ? 'reasonId' and e.body ->> m.side = m.day
              order by e.n desc limit 1) c on true
          order by m.id, c.n desc nulls last) told
      group by 2, 3, 4, 5`,
    [since, until],
  );
  return rows.map(({ employeeIds, accountId, change, reasonId, reasonHash }) => ({
    employeeIds,
    cause: accountId === null ? undefined : { accountId, change, because: { reasonId, reasonHash } },
  }));
}
