import type { LineChange } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { mayWork } from '../platform/quarantine.js';
import { defineJob } from '../platform/queue/define-job.js';
import { setting } from '../tables/setting.table.js';
import { refreshLines } from './line-changes.js';
import type { LineCause } from './line-cause.js';

/** Posts begin and end by themselves: at that moment the documents of all whom it concerns, as the line is then, are looked at again. */
export const followPosts = defineJob({
  name: 'posts.follow',
  words: { id: 'Menerapkan jabatan yang mulai atau berakhir', en: 'Let posts that begin or end take effect' },
  every: 10,
  needs: [UnitOfWork],
  handle: followDuePosts,
});

const key = 'posts_followed';

/** The moments of posts that nobody has followed yet: those since the last pass, or, where the clock was set back, those until it. */
const dueSpan = `select least(at, business_now()) as since, greatest(at, business_now()) as until, business_now() as now,
    at > business_now() as "isBack"
  from (select (value ->> 'at')::timestamptz as at from setting where key = '${key}' and ${mayWork}`;

/** One pass; two of them never follow the same moments. Where nothing was due it writes nothing, and looks further back next time. */
export function followDuePosts(unitOfWork: UnitOfWork): Promise<boolean> {
  return unitOfWork.run(async (tx) => {
    const span = await tx.first<{ since: Date; until: Date; now: Date; isBack: boolean }>(`${dueSpan} for update skip locked) mark`);
    if (span === undefined) return false;
    const moved = await movedBetween(tx, span);
    if (moved.length === 0 && !span.isBack) return false;
    for (const { employeeIds, cause } of await byCause(tx, span)) await refreshLines(tx, employeeIds, cause);
    await tx.of(setting).update({ key }, { value: { at: span.now.toISOString() } });
    return false;
  });
}

/** The people whose post began or ended, but for whom no pass has followed that yet. */
export async function notFollowedYet(tx: Pick<Tx, 'rows' | 'first'>): Promise<string[]> {
  const span = await tx.first<{ since: Date; until: Date }>(`${dueSpan}) mark`);
  return span === undefined ? [] : movedBetween(tx, span);
}

async function movedBetween(tx: Pick<Tx, 'rows'>, { since, until }: { since: Date; until: Date }): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(`select distinct id from (${movedPosts}) moved`, [since, until]);
  return rows.map(({ id }) => id);
}

const movedPosts = `select employee_id as id, 'validFrom' as side, valid_from::text as day from assignment
    where starts_at > $1 and starts_at <= $2
  union select employee_id, 'validTo', valid_to::text from assignment where ends_at < 'infinity' and ends_at > $1 and ends_at <= $2`;

/** The same people, by who had decided that their post would begin or end on that day, and why: the newest line of their trail about it. */
async function byCause(
  tx: Tx,
  { since, until }: { since: Date; until: Date },
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
