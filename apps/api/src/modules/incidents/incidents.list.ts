import { incident, type Incident } from '@siklus/contracts/incidents';
import { textOf, type Details, type ErrorCode } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search } from '../../platform/lists/filters.js';
import { Jobs } from '../../platform/queue/jobs.js';

interface Kept extends Omit<Incident, 'work' | 'code' | 'cause'> {
  readonly code: ErrorCode;
  readonly details: Details;
}

/** What did not go well and waits for a person, open ones first. */
export const incidents = defineList<Incident, Kept, [Jobs]>({
  resource: 'incidents',
  needs: [Jobs],
  words: { id: 'Insiden', en: 'Incidents' },
  row: incident,
  action: 'incident.read',
  from: 'incident i left join given_reason r on r.id = i.reason_id',
  scope: 'all',
  columns: {
    id: { sql: 'i.id', filter: inIds },
    kind: { sql: 'i.kind', sortable: true, filter: equals },
    code: { sql: 'i.code', sortable: true, filter: equals },
    details: { sql: 'i.details' },
    participantId: { sql: 'i.participant_id', filter: inIds },
    accountId: { sql: 'i.account_id', filter: inIds },
    attempts: { sql: 'i.attempts', sortable: true },
    state: { sql: 'i.state', sortable: true, filter: equals },
    resolution: { sql: 'r.text' },
    firstSeen: { sql: 'i.first_seen', as: utc, sortable: true },
    lastSeen: { sql: 'i.last_seen', as: utc, sortable: true },
    resolvedAt: { sql: 'i.resolved_at', as: utc },
  },
  filters: { q: search('i.kind', 'i.code', 'r.text') },
  defaultSort: 'i.state, i.last_seen desc',
  show: (rows, { services: [jobs] }) =>
    rows.map(({ details, ...row }) => ({ ...row, work: jobs.wordsOf(row.kind), cause: textOf(row.code, details) })),
});
