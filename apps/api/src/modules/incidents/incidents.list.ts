import { incident, type Incident } from '@siklus/contracts';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search } from '../../platform/lists/filters.js';

/** What did not go well and waits for a person, open ones first. */
export const incidents = defineList<Incident>({
  resource: 'incidents',
  row: incident,
  action: 'incident.read',
  from: 'incident i',
  scope: 'all',
  columns: {
    id: { sql: 'i.id', filter: inIds },
    kind: { sql: 'i.kind', label: { id: 'Jenis', en: 'Kind' }, sortable: true, filter: equals },
    reason: { sql: 'i.reason', label: { id: 'Sebab', en: 'Reason' } },
    attempts: { sql: 'i.attempts', label: { id: 'Percobaan', en: 'Attempts' }, sortable: true },
    state: { sql: 'i.state', label: { id: 'Status', en: 'State' }, sortable: true, filter: equals },
    firstSeen: { sql: 'i.first_seen', as: utc, label: { id: 'Pertama kali', en: 'First seen' }, sortable: true },
    lastSeen: { sql: 'i.last_seen', as: utc, label: { id: 'Terakhir kali', en: 'Last seen' }, sortable: true },
    resolvedAt: { sql: 'i.resolved_at', as: utc, label: { id: 'Selesai', en: 'Resolved' } },
  },
  filters: { q: search('i.kind', 'i.reason') },
  defaultSort: 'i.state, i.last_seen desc',
});
