import { notification, type Notification } from '@siklus/contracts/notifications';
import { fill, movedOn, ofYear, scopeOf, wordsOfNotice, type Registry, type Text } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, holds, inIds } from '../../platform/lists/filters.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition, type ScopeColumns } from '../../platform/lists/scope.js';
import { answerable } from '../../workflow/answerable.js';
import { participantScope } from '../../workflow/document-columns.js';
import { labelOf, ownLabel } from '../../workflow/labels.js';

type Kept = Omit<Notification, 'label' | 'words' | 'opens'> & {
  readonly stepVersion: number;
  readonly ownLabel: Text | null;
  readonly isReadable: boolean;
  readonly thisYear: number;
};

// A pool's notice is read by each of its people for himself, so that one does not hide it from the others.
export const readAt = 'coalesce(n.read_at, r.read_at)';

/** Notices as they stand for the account whose id is the parameter. */
export const notificationsFor = (account: string) => `notification n join participant p on p.id = n.participant_id
  join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id
  join step_run s on s.participant_id = n.participant_id and s.step = n.step and s.occasion = n.occasion
  left join notification_reading r on r.notification_id = n.id and r.account_id = ${account}::uuid`;

// A notice is for its reader alone, and a pool's notice for those who serve the pool: no role reads another person's.
export const notificationScope: ScopeColumns = { self: 'n.employee_id', pool: 'n.pool', lineage: 'u.lineage' };

/** The open task that a notice leads to, where it is the person's to answer now. */
function waiting(person: Person, values: unknown[]): string {
  return `left join lateral (select t.id from task t where t.participant_id = n.participant_id and t.step = n.step
    and t.occasion = n.occasion and t.state = 'open' and ${answerable(person, values)}) waiting on true`;
}

/** Whether the person may open the document that a notice is about. */
function readable(person: Person, values: unknown[]): string {
  const may = scopeCondition(scopeOf(person.grants, 'participant.read'), person, participantScope, values);
  return `cross join lateral (select ${may} as is_readable) document`;
}

/** A person's own notices and those of his pools, unread ones first. */
export const notifications = defineList<Notification, Kept, [Registry]>({
  resource: 'notifications',
  row: notification,
  action: 'notification.read',
  from: (person, values) =>
    `${notificationsFor(`$${values.push(person.accountId)}`)} ${waiting(person, values)} ${readable(person, values)}`,
  scope: notificationScope,
  columns: {
    id: { sql: 'n.id', filter: inIds },
    kind: { sql: 'n.kind', sortable: true, filter: equals },
    pool: { sql: 'n.pool' },
    taskId: { sql: 'waiting.id' },
    isReadable: { sql: 'document.is_readable' },
    participantId: { sql: 'n.participant_id', filter: inIds },
    employeeName: { sql: 'e.name', sortable: true },
    year: { sql: 'p.year' },
    thisYear: { sql: 'extract(year from business_now() at time zone zone_name(u.zone))::int' },
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
    rows.map(({ stepVersion, ownLabel: own, isReadable, thisYear, ...row }) => {
      const label = labelOf(registry, { ...row, stepVersion, ownLabel: own });
      const { opens, says } = wordsOfNotice(row.kind);
      const isTask = opens === 'task';
      return {
        ...row,
        label,
        words: fill(isTask && row.taskId === null ? movedOn : says, {
          step: ofYear(label, row.year, thisYear),
          name: row.employeeName,
          year: row.year,
        }),
        opens: isTask && row.taskId !== null ? 'task' : isReadable ? 'document' : 'inbox',
      };
    }),
});
