import { scopeOf } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { notificationsFor, notificationScope, readAt } from './notifications.list.js';

/**
 * Marks what the person has not read, one notice or all, and says how many there were: his own on the notice, a pool's for him alone. The
 * first reading counts.
 */
export async function markRead(tx: Tx, person: Person, id?: string): Promise<number> {
  const values: unknown[] = [person.accountId];
  const mine = scopeCondition(scopeOf(person.grants, 'notification.read'), person, notificationScope, values);
  const one = id === undefined ? 'true' : `n.id = $${values.push(id)}`;
  const row = await tx.first<{ read: number }>(
    `with unread as (select n.id, n.employee_id from ${notificationsFor('$1')} where ${readAt} is null and ${one} and ${mine}),
       own as (update notification n set read_at = business_now() from unread where n.id = unread.id and unread.employee_id is not null
         returning 1),
       pooled as (insert into notification_reading (notification_id, account_id, read_at) select id, $1, business_now() from unread
         where employee_id is null on conflict do nothing returning 1)
     select ((select count(*) from own) + (select count(*) from pooled))::int as read`,
    values,
  );
  return row?.read ?? 0;
}
