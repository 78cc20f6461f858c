import { Injectable } from '@nestjs/common';
import type { Incident } from '@siklus/contracts';
import { Refusal } from '@siklus/domain';
import type { Response } from 'express';
import type { QueryResultRow } from 'pg';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { equals, inIds, ListReader, search, type ListQuery } from '../../platform/http/list-query.js';
import type { Person } from '../../platform/identity/person.js';

type Row = Omit<Incident, 'firstSeen' | 'lastSeen' | 'resolvedAt'> & { firstSeen: Date; lastSeen: Date; resolvedAt: Date | null };

const columns =
  `i.id, i.kind, i.reason, i.attempts, i.state, i.first_seen as "firstSeen", i.last_seen as "lastSeen", i.resolved_at as ` + `"resolvedAt"`;

@Injectable()
export class IncidentsQueries {
  constructor(
    private readonly lists: ListReader,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async list(person: Person, query: ListQuery, response: Response): Promise<Incident[]> {
    const rows = await this.lists.page<Row & QueryResultRow>({
      person,
      query,
      response,
      resource: 'incidents',
      select: columns,
      from: 'incident i',
      where: [],
      values: [],
      sortable: { firstSeen: 'i.first_seen', lastSeen: 'i.last_seen', kind: 'i.kind', state: 'i.state', attempts: 'i.attempts' },
      filters: { id: inIds('i.id'), kind: equals('i.kind'), state: equals('i.state'), q: search('i.kind', 'i.reason') },
      defaultSort: `i.state, i.last_seen desc`,
      tieBreak: 'i.id',
    });
    return rows.map(toIncident);
  }

  async one(id: string): Promise<Incident> {
    const [row] = await this.unitOfWork.read<Row & QueryResultRow>(`select ${columns} from incident i where i.id = $1`, [id]);
    if (row === undefined) throw new Refusal('NOT_FOUND');
    return toIncident(row);
  }
}

function toIncident(row: Row): Incident {
  return {
    ...row,
    firstSeen: row.firstSeen.toISOString(),
    lastSeen: row.lastSeen.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  };
}
