import { auditEntry, type AuditEntry } from '@siklus/contracts/audit-entries';
import { wordsOfAction } from '@siklus/domain';
import { reasonOfEntry } from '../../platform/audit/keep-reason.js';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, type Filter } from '../../platform/lists/filters.js';
import { recordVisits } from '../../workflow/record-visit.js';
import { ownLabelOfEntry } from '../../workflow/labels.js';
import { actorOfEntry, ofClosedTurn, whyOfEntry } from '../../workflow/turn-of-entry.js';

const ofDocument = 'participant:';

const ofParticipant: Filter = (value, values) => {
  const streams = (Array.isArray(value) ? value : [value]).map((id) => `participant:${String(id)}`);
  return `e.stream = any($${values.push(streams)}::text[])`;
};

/** Entries of the streams that the person may read: by unit for a role, and of his own documents for everybody. */
export const auditEntries = defineList<AuditEntry, Omit<AuditEntry, 'words'>>({
  resource: 'audit-entries',
  row: auditEntry,
  action: 'audit.read',
  // What a stream is about decides who may read it; the system's own stream belongs to those who see everything.
  from: `audit_entry e
    left join participant p on p.id = case when e.stream like 'participant:%' then substr(e.stream, 13)::uuid end
    left join employee about on about.id = case when e.stream like 'employee:%' then substr(e.stream, 10)::uuid end
    left join current_assignment h on h.employee_id = about.id
    left join cycle c on c.id = case when e.stream like 'cycle:%' then substr(e.stream, 7)::uuid end
    left join unit u on u.id = coalesce(p.unit_id, c.unit_id, h.unit_id,
      case when e.stream like 'unit:%' then substr(e.stream, 6)::uuid end)
    left join account a on a.id = case when e.actor ~ '^[0-9a-f-]{36}$' then e.actor::uuid end
    left join given_reason r on r.id = ${reasonOfEntry}`,
  scope: { lineage: 'u.lineage', self: 'coalesce(p.employee_id, about.id)' },
  columns: {
    id: { sql: `e.stream || '/' || e.n` },
    stream: { sql: 'e.stream', sortable: true, filter: equals },
    n: { sql: 'e.n', sortable: true },
    action: { sql: 'e.action', sortable: true, filter: equals },
    at: { sql: 'e.at', as: utc, sortable: true },
    actor: { sql: 'e.actor', filter: equals },
    actorName: { sql: actorOfEntry.name },
    actorPost: { sql: actorOfEntry.post },
    onBehalfOf: { sql: ofClosedTurn('closed_for_name') },
    reason: { sql: whyOfEntry },
    body: { sql: 'e.body' },
    label: { sql: ownLabelOfEntry('coalesce(p.cycle_id, c.id)') },
    hash: { sql: `encode(e.hash, 'hex')` },
  },
  sorts: { recordedAt: 'e.recorded_at' },
  filters: { participantId: ofParticipant },
  defaultSort: 'e.recorded_at desc, e.n desc',
  tieBreak: 'e.stream, e.n',
  unlimited: { countFrom: () => 'audit_entry e' },
  show: async (rows, { person, unitOfWork }) => {
    // What somebody answered, as far as it is a mark or a number, stands in the entry.
    const documents = rows.flatMap(({ stream }) => (stream.startsWith(ofDocument) ? stream.slice(ofDocument.length) : []));
    if (documents.length > 0) await unitOfWork.run((tx) => recordVisits(tx, person, documents));
    return rows.map((row) => ({ ...row, words: wordsOfAction(row.action) }));
  },
});
