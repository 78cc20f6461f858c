import { notification, type Notification } from '@siklus/contracts/notifications';
import type { Registry, Text } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, holds, inIds } from '../../platform/lists/filters.js';
import type { ScopeColumns } from '../../platform/lists/scope.js';
import { labelOf, ownLabel } from '../../workflow/labels.js';

type Kept = Omit<Notification, 'label'> & { readonly stepVersion: number; readonly ownLabel: Text | null };

// A pool's notice is read by each of its people for himself, so that one does not hide it from the others.
export const readAt = 'coalesce(n.read_at, r.read_at)';

/** Notices as they stand for the account whose id is the parameter. */
export const notificationsFor = (account: string) => `notification n join participant p on p.id = n.participant_id
  join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id
  join step_run s on s.participant_id = n.participant_id and s.step = n.step and s.occasion = n.occasion
  left join notification_reading r on r.notification_id = n.id and r.account_id = ${account}::uuid`;

// A notice is for its reader alone, and a pool's notice for those who serve the pool: no role reads another person's.
export const notificationScope: ScopeColumns = { self: 'n.employee_id', pool: 'n.pool', lineage: 'u.lineage' };

/** A person's own notices and those of his pools, unread ones first. */
export const notifications = defineList<Notification, Kept, [Registry]>({
  resource: 'notifications',
  row: notification,
  action: 'notification.read',
  from: (person, values) => notificationsFor(`$${values.push(person.accountId)}`),
  scope: notificationScope,
  columns: {
    id: { sql: 'n.id', filter: inIds },
    kind: { sql: 'n.kind', sortable: true, filter: equals },
    pool: { sql: 'n.pool' },
    participantId: { sql: 'n.participant_id', filter: inIds },
    employeeName: { sql: 'e.name', sortable: true },
    step: { sql: 'n.step' },
    stepVersion: { sql: 's.step_version' },
    ownLabel: { sql: ownLabel({ cycleId: 's.cycle_id', step: 'n.step', occasion: 'n.occasion' }) },
    occasion: { sql: 'n.occasion' },
    createdAt: { sql: 'n.created_at', as: utc, sortable: true },
    readAt: { sql: readAt, as: utc },
  },
  // Unread first, and each kind of them by time.
  sorts: { unread: `(${readAt} is null, n.created_at)` },
  filters: { read: holds(`${readAt} is not null`) },
  defaultSort: `${readAt} is null desc, n.created_at desc`,
  show: (rows, { services: [registry] }) =>
    rows.map(({ stepVersion, ownLabel: own, ...row }) => ({ ...row, label: labelOf(registry, { ...row, stepVersion, ownLabel: own }) })),
});
