import { auditEntry, type AuditEntry } from '@siklus/contracts/audit-entries';
import { wordsOfAction } from '@siklus/domain';
import { reasonOfEntry } from '../../platform/audit/keep-reason.js';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inUuid, type Filter } from '../../platform/lists/filters.js';
import { recordVisits } from '../../workflow/record-visit.js';
import { ownNamesOfEntry } from '../../workflow/labels.js';
import { actorOfEntry, peopleOfEntry, whyOfEntry } from '../../workflow/turn-of-entry.js';

const ofDocument = 'participant:';

const ofParticipant: Filter = (value, values) => {
  const streams = (Array.isArray(value) ? value : [value]).map((id) => `participant:${String(id)}`);
  return `e.stream = any($${values.push(streams)}::text[])`;
};

const zone = `coalesce(u.zone, 'WIT')`;

/** What somebody did, he or a token of his, and what was done to him: to his documents, his post and his account. */
const ofPerson: Filter = inUuid(
  (me) => `(e.actor = any(array(select id::text from account where employee_id = ${me}
      union all select k.account_id::text from api_token k join account o on o.id = k.owner_id where o.employee_id = ${me}))
    or e.stream = any(array(select 'participant:' || id from participant where employee_id = ${me} union all select 'employee:' || ${me}))
    or e.body ->> 'accountId' = any(array(select id::text from account where employee_id = ${me})))`,
);

/** The streams of a unit with all below it: of its documents, people, cycles, and its own. */
const ofUnit: Filter = inUuid(
  (unit) => `e.stream = any(array(with inside as (select id from unit where lineage @> array[${unit}])
    select 'participant:' || id from participant where unit_id in (select id from inside)
    union all select 'employee:' || employee_id from current_assignment where unit_id in (select id from inside)
    union all select 'cycle:' || id from cycle where unit_id in (select id from inside) union all select 'unit:' || id from inside))`,
);

/** A day as the office of what it is about has it; the span around it is what an index finds. */
const onDay: Filter = (value, values) => {
  if (typeof value !== 'string') return 'false';
  const day = `$${values.push(value)}::date`;
  return `e.at >= ${day} - 1 and e.at < ${day} + 2 and (e.at at time zone zone_name(${zone}))::date = ${day}`;
};

// What a stream is about decides who may read it; the system's own stream belongs to those who see everything.
const from = `audit_entry e
  left join participant p on p.id = case when e.stream like 'participant:%' then substr(e.stream, 13)::uuid end
  left join employee holder on holder.id = p.employee_id
  left join cycle year on year.id = p.cycle_id
  left join employee about on about.id = case when e.stream like 'employee:%' then substr(e.stream, 10)::uuid end
  left join current_assignment h on h.employee_id = about.id
  left join cycle c on c.id = case when e.stream like 'cycle:%' then substr(e.stream, 7)::uuid end
  left join unit u on u.id = coalesce(p.unit_id, c.unit_id, h.unit_id,
    case when e.stream like 'unit:%' then substr(e.stream, 6)::uuid end)
  left join account subject on subject.id = (e.body ->> 'accountId')::uuid
  left join course on course.id = (e.body ->> 'courseId')::uuid
  left join sample_plan sample on sample.id = (e.body ->> 'samplePlanId')::uuid
  left join account a on a.id = case when e.actor ~ '^[0-9a-f-]{36}$' then e.actor::uuid end
  left join given_reason r on r.id = ${reasonOfEntry}`;

type Kept = Omit<AuditEntry, 'words' | 'about'> & { readonly subject: AuditEntry['about'] };

/** Entries of the streams that the person may read: by unit for a role, and of his own documents for everybody. */
export const auditEntries = defineList<AuditEntry, Kept>({
  resource: 'audit-entries',
  words: { id: 'Jejak audit', en: 'Audit trail' },
  row: auditEntry,
  action: 'audit.read',
  from,
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
    onBehalfOf: { sql: actorOfEntry.onBehalfOf },
    reason: { sql: whyOfEntry },
    body: { sql: 'e.body' },
    people: { sql: peopleOfEntry },
    ownNames: { sql: ownNamesOfEntry('coalesce(p.cycle_id, c.id)') },
    hash: { sql: `encode(e.hash, 'hex')` },
    subject: {
      sql: `case when p.id is not null then json_build_object('kind', 'document', 'id', p.id, 'name', holder.name || ', ' || year.year)
        when subject.id is not null then json_build_object('kind', 'account', 'id', subject.id, 'name', subject.display_name)
        when about.id is not null then json_build_object('kind', 'employee', 'id', about.id, 'name', about.name)
        when c.id is not null then json_build_object('kind', 'cycle', 'id', c.id, 'name', u.name || ', ' || c.year)
        when course.id is not null then json_build_object('kind', 'course', 'id', course.id, 'name', course.title)
        when sample.id is not null then json_build_object('kind', 'sample-plan', 'id', sample.id, 'name', sample.name)
        when u.id is not null then json_build_object('kind', 'unit', 'id', u.id, 'name', u.name)
        else json_build_object('kind', 'system', 'id', null, 'name', null) end`,
    },
    zone: { sql: zone },
  },
  sorts: { recordedAt: 'e.recorded_at' },
  filters: { participantId: ofParticipant, employeeId: ofPerson, unitId: ofUnit, day: onDay },
  defaultSort: 'e.recorded_at desc, e.n desc',
  tieBreak: 'e.stream, e.n',
  unlimited: { countFrom: (filter) => ('day' in filter ? from : 'audit_entry e') },
  show: async (rows, { person, unitOfWork }) => {
    // What somebody answered, as far as it is a mark or a number, stands in the entry.
    const documents = rows.flatMap(({ stream }) => (stream.startsWith(ofDocument) ? stream.slice(ofDocument.length) : []));
    if (documents.length > 0) await unitOfWork.run((tx) => recordVisits(tx, person, documents, 'trail'));
    return rows.map(({ subject, ...row }) => ({ ...row, about: subject, words: wordsOfAction(row.action) }));
  },
});
