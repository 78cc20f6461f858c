import { securityEvent, type SecurityEvent } from '@siklus/contracts/security-events';
import { errorCatalogue, wordsOfSecurityEvent, type Text } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search } from '../../platform/lists/filters.js';

type Kept = Omit<SecurityEvent, 'words' | 'refusal'>;

// Some accounts are called by a NIP and by nothing else; the log shows where it begins and ends.
const named = (account: string) =>
  `case when ${account}.display_name ~ '^[0-9]{18}$' then overlay(${account}.display_name placing '••••••••••••' from 5 for 12)
    else ${account}.display_name end`;

/** The security log, newest first, for auditors and administrators of the unit of the account it is about, or of a machine’s owner. */
export const securityEvents = defineList<SecurityEvent, Kept>({
  resource: 'security-events',
  words: { id: 'Log keamanan', en: 'Security log' },
  row: securityEvent,
  action: 'security.read',
  from: `security_event s
    left join account a on a.id = s.account_id
    left join account b on b.id = s.subject_id
    left join api_token k on k.account_id = coalesce(b.id, a.id)
    left join account o on o.id = k.owner_id
    left join current_assignment p on p.employee_id = coalesce(o.employee_id, b.employee_id, a.employee_id)
    left join unit u on u.id = coalesce(k.unit_id, p.unit_id)
    left join given_reason r on r.id = s.reason_id`,
  scope: { lineage: 'u.lineage' },
  columns: {
    id: { sql: 's.id', filter: inIds },
    at: { sql: 's.at', as: utc, sortable: true },
    lastAt: { sql: 's.last_at', as: utc },
    times: { sql: 's.times' },
    event: { sql: 's.event', filter: equals },
    outcome: {
      sql: `case when s.code is null then 'done' else 'refused' end`,
      filter: equals,
    },
    code: { sql: 's.code', filter: equals },
    accountId: { sql: 's.account_id', filter: inIds },
    accountName: { sql: named('a') },
    subjectId: { sql: 's.subject_id', filter: inIds },
    subjectName: { sql: named('b') },
    address: { sql: 's.address', filter: equals },
    reason: { sql: 'r.text' },
  },
  filters: { q: search(named('a'), named('b')) },
  defaultSort: 's.at desc',
  show: (rows) => rows.map((row) => ({ ...row, words: wordsOfSecurityEvent(row.event), refusal: refusalOf(row.code) })),
});

/** The first sentence of the refusal, as it was told: what to do next was for whoever met it. */
function refusalOf(code: string | null): Text | null {
  const entry = code !== null && code in errorCatalogue ? errorCatalogue[code as keyof typeof errorCatalogue] : undefined;
  const first = (text: string) => text.split('. ', 1)[0]?.replace(/\.?$/, '.') ?? text;
  return entry === undefined ? null : { id: first(entry.id), en: first(entry.en) };
}
