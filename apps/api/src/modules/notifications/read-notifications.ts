import { Inject, Injectable } from '@nestjs/common';
import type { Notification } from '@siklus/contracts/notifications';
import { scopeOf, type Registry } from '@siklus/domain';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { ListReader } from '../../platform/lists/list-reader.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { registryToken } from '../../workflow/registry-token.js';
import { notifications, notificationsFor, notificationScope, readAt } from './notifications.list.js';

/** Marks notices as read. */
@Injectable()
export class ReadNotifications {
  constructor(
    private readonly lists: ListReader,
    private readonly unitOfWork: UnitOfWork,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** Marks one notice as read; the first reading counts. */
  async read(person: Person, id: string): Promise<Notification> {
    await this.unitOfWork.run((tx) => mark(tx, person, id));
    return this.lists.one(notifications, person, id, this.registry);
  }

  /** Marks all notices of the person as read and says how many there were. */
  async readAll(person: Person): Promise<{ read: number }> {
    return { read: await this.unitOfWork.run((tx) => mark(tx, person)) };
  }
}

/** Marks what is unread, one notice or all: his own on the notice, a pool's for him alone. */
async function mark(tx: Tx, person: Person, id?: string): Promise<number> {
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
