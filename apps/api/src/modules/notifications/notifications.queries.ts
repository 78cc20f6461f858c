import { Injectable } from '@nestjs/common';
import type { Notification } from '@siklus/contracts';
import { Refusal, type Scope } from '@siklus/domain';
import type { Response } from 'express';
import type { QueryResultRow } from 'pg';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { equals, inIds, ListReader, type ListQuery } from '../../platform/http/list-query.js';
import { scopeCondition } from '../../platform/http/scope.js';
import type { Person } from '../../platform/identity/person.js';

type Row = Omit<Notification, 'createdAt' | 'readAt'> & { createdAt: Date; readAt: Date | null };

const columns = `n.id, n.kind, n.participant_id as "participantId", e.name as "employeeName", n.step, n.occasion, n.created_at as "createdAt", n.read_at as "readAt"`;
const from = 'notification n join participant p on p.id = n.participant_id join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id';
// A notice is for its reader alone, and a pool's notice for those who serve the pool: no role reads another person's.
const own: Scope = { everywhere: false, unitIds: [], relations: ['self', 'pool'] };

@Injectable()
export class NotificationsQueries {
  constructor(
    private readonly lists: ListReader,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async list(person: Person, query: ListQuery, response: Response): Promise<Notification[]> {
    const values: unknown[] = [];
    const rows = await this.lists.page<Row & QueryResultRow>({
      person,
      query,
      response,
      resource: 'notifications',
      select: columns,
      from,
      where: [ownCondition(person, values)],
      values,
      sortable: { createdAt: 'n.created_at', kind: 'n.kind', employeeName: 'e.name' },
      filters: { id: inIds('n.id'), kind: equals('n.kind'), participantId: inIds('n.participant_id'), read: (value) => `n.read_at is ${value === true || value === 'true' ? 'not null' : 'null'}` },
      defaultSort: 'n.created_at desc',
      tieBreak: 'n.id',
    });
    return rows.map(toNotification);
  }

  /** Marks one notice as read; the first reading counts. */
  async read(person: Person, id: string): Promise<Notification> {
    const values: unknown[] = [id];
    const mine = ownCondition(person, values);
    const row = await this.unitOfWork.run(async (tx) => {
      await tx.run(`update notification m set read_at = business_now() from ${from} where m.id = $1 and n.id = m.id and m.read_at is null and ${mine}`, values);
      return tx.first<Row & QueryResultRow>(`select ${columns} from ${from} where n.id = $1 and ${mine}`, values);
    });
    if (row === undefined) throw new Refusal('NOT_FOUND');
    return toNotification(row);
  }

  /** Marks all notices of the person as read and says how many there were. */
  async readAll(person: Person): Promise<{ read: number }> {
    const values: unknown[] = [];
    const mine = ownCondition(person, values);
    const read = await this.unitOfWork.run((tx) => tx.run(`update notification m set read_at = business_now() from ${from} where n.id = m.id and m.read_at is null and ${mine}`, values));
    return { read };
  }
}

function ownCondition(person: Person, values: unknown[]): string {
  return scopeCondition(own, person, { self: 'n.employee_id', pool: 'n.pool', lineage: 'u.lineage' }, values);
}

function toNotification(row: Row): Notification {
  return { ...row, createdAt: row.createdAt.toISOString(), readAt: row.readAt?.toISOString() ?? null };
}
