import { Injectable } from '@nestjs/common';
import type { AuditEntry } from '@siklus/contracts';
import { scopeOf } from '@siklus/domain';
import type { Response } from 'express';
import type { QueryResultRow } from 'pg';
import { equals, ListReader, type ListQuery } from '../../platform/http/list-query.js';
import { scopeCondition } from '../../platform/http/scope.js';
import type { Person } from '../../platform/identity/person.js';
import { ownLabelOfEntry } from '../../workflow/labels.js';

type Row = Omit<AuditEntry, 'at' | 'hash'> & { at: Date; hash: Buffer };

// What a stream is about decides who may read it; the system's own stream belongs to those who see everything.
const from = `audit_entry e
  left join participant p on p.id = case when e.stream like 'participant:%' then substr(e.stream, 13)::uuid end
  left join cycle c on c.id = case when e.stream like 'cycle:%' then substr(e.stream, 7)::uuid end
  left join unit u on u.id = coalesce(p.unit_id, c.unit_id, case when e.stream like 'unit:%' then substr(e.stream, 6)::uuid end)
  left join account a on a.id = case when e.actor ~ '^[0-9a-f-]{36}$' then e.actor::uuid end`;
const columns =
  `e.stream || '/' || e.n as id, e.stream, e.n, e.action, e.at, e.actor, coalesce(a.display_name, 'Siklus') as ` +
  `"actorName", e.body, ${ownLabelOfEntry('coalesce(p.cycle_id, c.id)')}, e.hash`;

@Injectable()
export class AuditQueries {
  constructor(private readonly lists: ListReader) {}

  /** Entries of the streams that the person may read: by unit for a role, and of his own documents for everybody. */
  async list(person: Person, query: ListQuery, response: Response): Promise<AuditEntry[]> {
    const values: unknown[] = [];
    const scope = scopeOf(person.grants, 'audit.read');
    const rows = await this.lists.page<Row & QueryResultRow>({
      person,
      query,
      response,
      resource: 'audit-entries',
      select: columns,
      from,
      where: [scopeCondition(scope, person, { lineage: 'u.lineage', self: 'p.employee_id' }, values)],
      values,
      sortable: { at: 'e.at', recordedAt: 'e.recorded_at', n: 'e.n', action: 'e.action', stream: 'e.stream' },
      filters: { stream: equals('e.stream'), action: equals('e.action'), actor: equals('e.actor'), participantId: ofParticipant },
      defaultSort: 'e.recorded_at desc, e.n desc',
      tieBreak: 'e.stream, e.n',
      ...(scope.everywhere ? { countFrom: 'audit_entry e' } : {}),
    });
    return rows.map((row) => ({ ...row, at: row.at.toISOString(), hash: row.hash.toString('hex') }));
  }
}

function ofParticipant(value: unknown, values: unknown[]): string {
  const streams = (Array.isArray(value) ? value : [value]).map((id) => `participant:${String(id)}`);
  return `e.stream = any($${values.push(streams)}::text[])`;
}
