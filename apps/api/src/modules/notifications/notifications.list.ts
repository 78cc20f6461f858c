import { notification, type Notification } from '@siklus/contracts/notifications';
import {
  fill,
  isByList,
  kindsWithWhy,
  lineChanges,
  movedOn,
  movedTo,
  movedWhy,
  noLonger,
  notices,
  ofYear,
  overtaken,
  scopeOf,
  subjectOfNotice,
  wordsOfNotice,
  type HoldingKind,
  type LineChange,
  type NoticeHolds,
  type Registry,
  type Text,
} from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, holds, inIds } from '../../platform/lists/filters.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition, type ScopeColumns } from '../../platform/lists/scope.js';
import { calledThen } from '../../workflow/called-then.js';
import { answerable } from '../../workflow/answerable.js';
import { participantScope } from '../../workflow/document-columns.js';
import { labelOf, ownLabel } from '../../workflow/labels.js';
import { registryToken } from '../../workflow/registry-token.js';

type Kept = Omit<Notification, 'label' | 'words' | 'opens'> & {
  readonly stepVersion: number;
  readonly ownLabel: Text | null;
  readonly isReadable: boolean;
  readonly thisYear: number;
  readonly isNewest: boolean;
  readonly moved: Moved | null;
};

/** With whom a turn is that moved from the reader, with whom it was before, and by what. */
interface Moved {
  readonly kind: HoldingKind;
  readonly name: string | null;
  readonly former: string | null;
  readonly change: LineChange | null;
  readonly reason: string | null;
}

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
  return `left join lateral (select t.id, t.late from task t where t.participant_id = n.participant_id and t.step = n.step
    and t.occasion = n.occasion and t.state = 'open' and ${answerable(person, values)}) waiting on true`;
}

/** SQL for what a notice (an alias) is about, by its kind. */
const subjectOf = (notice: string) =>
  `case ${notice}.kind ${Object.keys(notices)
    .map((kind) => `when '${kind}' then '${subjectOfNotice(kind)}'`)
    .join(' ')} else ${notice}.kind end`;

// Asked of each notice by its step: a pool has one of everybody, of which a page shows few.
/** Whether a notice is the newest that its receiver has of what it is about. */
const isNewest = `not exists (select from notification later
  where later.participant_id = n.participant_id and later.step = n.step and later.occasion = n.occasion
    and later.employee_id is not distinct from n.employee_id and later.pool is not distinct from n.pool
    and later.part is not distinct from n.part
    and (later.created_at, later.id) > (n.created_at, n.id) and ${subjectOf('later')} = ${subjectOf('n')})`;

/** What each notice says of its step, its document and the open task, in SQL. */
const held: Readonly<Record<NoticeHolds, string>> = {
  waits: 'waiting.id is not null',
  late: 'coalesce(waiting.late, false)',
  elsewhere: 'waiting.id is null',
  done: `s.state = 'done'`,
  blocked: `s.state = 'blocked'`,
  skipped: `s.state = 'skipped'`,
  'under-way': `s.state in ('scheduled', 'blocked', 'open')`,
  undecided: `s.state in ('scheduled', 'blocked', 'open') or (s.state = 'done' and not exists (select from task t
    where t.participant_id = n.participant_id and t.step_run_id = s.id and t.state <> 'open' and t.closed_at > n.created_at))`,
  running: `p.state in ('active', 'complete', 'unrated')`,
  said: `exists (select from remark m where m.participant_id = n.participant_id and m.part = n.part and m.at = n.created_at
    and m.taken_back_at is null)`,
  complete: `p.state = 'complete'`,
  unrated: `p.state = 'unrated'`,
  withdrawn: `p.state = 'withdrawn'`,
  unfinished: `p.state = 'unfinished'`,
};

/** Whether a notice still says what is so, and no newer one says it. */
const isCurrent = `(${isNewest} and case n.kind ${Object.entries(notices)
  .flatMap(([kind, words]) => ('holds' in words ? `when '${kind}' then ${held[words.holds]}` : []))
  .join(' ')} else true end)`;

/** Whether a notice is new to its reader: what is overtaken is not. */
const isNew = `(${readAt} is null and ${isCurrent})`;

/** With whom the turn was once it had moved, and before, called as then, and by which act: all as at the moment of the notice. */
const moved = `case when n.kind in (${kindsWithWhy.map((kind) => `'${kind}'`).join(', ')}) then (
  select json_build_object('kind', coalesce(held.kind, 'nobody'), 'name', held.name, 'former', before.name,
      'change', act.change, 'reason', coalesce(act.reason, returned.reason))
    from (select 1) one
    left join lateral (
      select h.kind, ${calledThen('to_whom', 'n.created_at')} as name from holding h left join employee to_whom on to_whom.id = h.holder_id
       where h.step_run_id = s.id and h.since <= n.created_at order by h.version desc, h.since desc limit 1) held on true
    left join lateral (
      select ${calledThen('for_whom', 'n.created_at')} as name from holding h join employee for_whom on for_whom.id = h.holder_id
       where h.step_run_id = s.id and h.since < n.created_at order by h.version desc, h.since desc limit 1) before on true
    left join lateral (
      select entry.body -> 'values' ->> 'change' as change, why.text as reason
        from audit_entry entry left join given_reason why on why.id = (entry.body -> 'values' ->> 'reasonId')::uuid
       where entry.stream = 'participant:' || n.participant_id and entry.at = n.created_at and entry.body -> 'values' ?| '{change,reasonId}'
       order by entry.body ->> 'step' = n.step and entry.body ->> 'occasion' = n.occasion desc, entry.n limit 1) act on true
    left join lateral (
      select t.reason from task t where n.kind = 'task-returned' and t.participant_id = n.participant_id and t.step_run_id = s.id
         and t.outcome = 'returned' and t.closed_at = n.created_at limit 1) returned on true) end`;

function toldOf({ kind, name, former, change, reason }: Moved): Readonly<Record<'to' | 'for' | 'why', string | Text>> {
  const to = name ?? (kind === 'pool' || kind === 'administrator' ? movedTo[kind] : movedTo.nobody);
  return { to, for: former ?? movedTo.somebody, why: whyOf(change, reason) };
}

function whyOf(change: LineChange | null, reason: string | null): string | Text {
  const given = reason === null ? undefined : fill(movedWhy.reason, { reason });
  if (change === null) return given ?? '';
  const cause = lineChanges[change];
  if (reason !== null && isByList(change)) return fill(movedWhy.list, { cause, reason });
  const told = fill(movedWhy.cause, { cause });
  return given === undefined ? told : { id: told.id + given.id, en: told.en + given.en };
}

/** Whether the person may open the document that a notice is about. */
function readable(person: Person, values: unknown[]): string {
  const may = scopeCondition(scopeOf(person.grants, 'participant.read'), person, participantScope, values);
  return `cross join lateral (select ${may} as is_readable) document`;
}

/** A person's own notices and those of his pools, new ones first; each says what is so at the moment of reading. */
export const notifications = defineList<Notification, Kept, [Registry]>({
  resource: 'notifications',
  needs: [registryToken],
  words: { id: 'Pemberitahuan', en: 'Notices' },
  row: notification,
  action: 'notification.read',
  from: (person, values) =>
    [notificationsFor(`$${values.push(person.accountId)}`), waiting(person, values), readable(person, values)].join(' '),
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
    part: { sql: 'n.part' },
    createdAt: { sql: 'n.created_at', as: utc, sortable: true },
    readAt: { sql: readAt, as: utc },
    isCurrent: { sql: isCurrent },
    isNewest: { sql: isNewest },
    moved: { sql: moved },
  },
  // What is new comes first, and each part by time.
  sorts: { unread: `(${isNew}, n.created_at)` },
  filters: { read: holds(`not ${isNew}`) },
  defaultSort: `${isNew} desc, n.created_at desc`,
  show: (rows, { services: [registry] }) =>
    rows.map(({ stepVersion, ownLabel: own, isReadable, isNewest, thisYear, moved: to, ...row }) => {
      const label = labelOf(registry, { ...row, stepVersion, ownLabel: own });
      const { opens, says } = wordsOfNotice(row.kind);
      const isTask = opens === 'task';
      const about = { step: ofYear(label, row.year, thisYear), name: row.employeeName, year: row.year, ...(to === null ? {} : toldOf(to)) };
      const told = fill(says, about);
      return {
        ...row,
        label,
        words:
          isTask && row.taskId === null
            ? fill(movedOn, about)
            : row.isCurrent
              ? told
              : fill(isNewest ? noLonger : overtaken, { says: told }),
        opens: opens === 'team' ? 'team' : isTask && row.taskId !== null ? 'task' : isReadable ? 'document' : 'inbox',
      };
    }),
});
