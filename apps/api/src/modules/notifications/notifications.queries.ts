import { Inject, Injectable } from '@nestjs/common';
import type { Notification } from '@siklus/contracts';
import { Refusal, type Registry, type Scope, type Text } from '@siklus/domain';
import type { Response } from 'express';
import type { QueryResultRow } from 'pg';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { equals, inIds, ListReader, type ListQuery } from '../../platform/http/list-query.js';
import { scopeCondition } from '../../platform/http/scope.js';
import type { Person } from '../../platform/identity/person.js';
import { registryToken } from '../../workflow/registry-token.js';
import { labelOf, ownLabel } from '../../workflow/labels.js';

// A pool's notice is read by each of its people for himself, so that one does not hide it from the others.
const readAt = 'coalesce(n.read_at, r.read_at)';
type Row = Omit<Notification, 'createdAt' | 'readAt' | 'label'> & {
  createdAt: Date;
  readAt: Date | null;
  stepVersion: number;
  ownLabel: Text | null;
};

const columns =
  `n.id, n.kind, n.pool, n.participant_id as "participantId", e.name as "employeeName", n.step, n.occasion, n.created_at ` +
  `as "createdAt", ${readAt} as "readAt",
  s.step_version as "stepVersion", ${ownLabel({ cycleId: 's.cycle_id', step: 'n.step', occasion: 'n.occasion' })}`;
const from = (
  account: string,
) => `notification n join participant p on p.id = n.participant_id join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id
  join step_run s on s.participant_id = n.participant_id and s.step = n.step and s.occasion = n.occasion
  left join notification_reading r on r.notification_id = n.id and r.account_id = ${account}::uuid`;
// A notice is for its reader alone, and a pool's notice for those who serve the pool: no role reads another person's.
const own: Scope = { everywhere: false, unitIds: [], relations: ['self', 'pool'] };

@Injectable()
export class NotificationsQueries {
  constructor(
    private readonly lists: ListReader,
    private readonly unitOfWork: UnitOfWork,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  async list(person: Person, query: ListQuery, response: Response): Promise<Notification[]> {
    const values: unknown[] = [person.accountId];
    const rows = await this.lists.page<Row & QueryResultRow>({
      person,
      query,
      response,
      resource: 'notifications',
      select: columns,
      from: from('$1'),
      where: [ownCondition(person, values)],
      values,
      // Unread first, and each kind of them by time.
      sortable: { unread: `(${readAt} is null, n.created_at)`, createdAt: 'n.created_at', kind: 'n.kind', employeeName: 'e.name' },
      filters: {
        id: inIds('n.id'),
        kind: equals('n.kind'),
        participantId: inIds('n.participant_id'),
        read: (value) => `${readAt} is ${value === true || value === 'true' ? 'not null' : 'null'}`,
      },
      defaultSort: `${readAt} is null desc, n.created_at desc`,
      tieBreak: 'n.id',
    });
    return rows.map((row) => this.noticeOf(row));
  }

  /** Marks one notice as read; the first reading counts. */
  async read(person: Person, id: string): Promise<Notification> {
    const row = await this.unitOfWork.run(async (tx) => {
      await mark(tx, person, id);
      const values: unknown[] = [person.accountId, id];
      const mine = ownCondition(person, values);
      return tx.first<Row & QueryResultRow>(`select ${columns} from ${from('$1')} where n.id = $2 and ${mine}`, values);
    });
    if (row === undefined) throw new Refusal('NOT_FOUND');
    return this.noticeOf(row);
  }

  /** Marks all notices of the person as read and says how many there were. */
  async readAll(person: Person): Promise<{ read: number }> {
    return { read: await this.unitOfWork.run((tx) => mark(tx, person)) };
  }

  private noticeOf({ stepVersion, ownLabel: own, ...row }: Row): Notification {
    return {
      ...row,
      label: labelOf(this.registry, { ...row, stepVersion, ownLabel: own }),
      createdAt: row.createdAt.toISOString(),
      readAt: row.readAt?.toISOString() ?? null,
    };
  }
}

/** Marks what is unread, one notice or all: his own on the notice, a pool's for him alone. */
async function mark(tx: Tx, person: Person, id?: string): Promise<number> {
  const values: unknown[] = [person.accountId];
  const mine = ownCondition(person, values);
  const one = id === undefined ? 'true' : `n.id = $${values.push(id)}`;
  const row = await tx.first<{ read: number }>(
    `with unread as (select n.id, n.employee_id from ${from('$1')} where ${readAt} is null and ${one} and ${mine}),
       own as (update notification n set read_at = business_now() from unread where n.id = unread.id and unread.employee_id is not null
         returning 1),
       pooled as (insert into notification_reading (notification_id, account_id, read_at) select id, $1, business_now() from unread
         where employee_id is null on conflict do nothing returning 1)
     select ((select count(*) from own) + (select count(*) from pooled))::int as read`,
    values,
  );
  return row?.read ?? 0;
}

function ownCondition(person: Person, values: unknown[]): string {
  return scopeCondition(own, person, { self: 'n.employee_id', pool: 'n.pool', lineage: 'u.lineage' }, values);
}
