import { employeeChange, type EmployeeChange } from '@siklus/contracts/employee-changes';
import { assignmentKinds, can, findAssignmentKind, maskNumber, wordsOfAction, type FieldChange } from '@siklus/domain';
import { commitTo } from '../../platform/audit/chain.js';
import { reasonOfEntry } from '../../platform/audit/keep-reason.js';
import { orSystem } from '../../platform/audit/or-system.js';
import type { Reading } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import type { Person } from '../../platform/identity/person.js';
import { defineList } from '../../platform/lists/define-list.js';
import { inIds } from '../../platform/lists/filters.js';
import { changeCommitted } from '../../workflow/keep-changes.js';

interface Kept extends Omit<EmployeeChange, 'words' | 'fields' | 'intact'> {
  readonly action: string;
  readonly kind: string | null;
  readonly changed: readonly FieldChange[];
  readonly salt: Buffer;
  readonly committed: string | null;
  readonly lineage: readonly string[] | null;
}

/** What changed about people's data, the latest first, for whoever may read the person. */
export const employeeChanges = defineList<EmployeeChange, Kept>({
  resource: 'employee-changes',
  words: { id: 'Riwayat data pegawai', en: 'History of data of employees' },
  row: employeeChange,
  action: 'employee.read',
  from: `employee_change c join employee p on p.id = c.employee_id
    join audit_entry e on e.stream = 'employee:' || c.employee_id and e.n = c.n
    left join current_assignment a on a.employee_id = p.id left join unit u on u.id = a.unit_id
    left join account k on k.id = case when e.actor ~ '^[0-9a-f-]{36}$' then e.actor::uuid end
    left join given_reason r on r.id = ${reasonOfEntry}`,
  scope: { lineage: 'u.lineage', employee: 'c.employee_id' },
  columns: {
    id: { sql: `c.employee_id || '/' || c.n` },
    employeeId: { sql: 'c.employee_id', filter: inIds },
    employeeName: { sql: 'p.name' },
    at: { sql: 'c.at', as: utc, sortable: true },
    actorName: { sql: orSystem('k.display_name') },
    // The reason of an import is its file, which stands beside it.
    reason: { sql: 'case when c.source is null then r.text end' },
    source: { sql: 'c.source' },
    post: { sql: 'c.post' },
    kind: { sql: `e.body ->> 'kind'` },
    action: { sql: 'e.action' },
    changed: { sql: 'c.fields' },
    salt: { sql: 'c.salt' },
    committed: { sql: `e.body ->> 'committed'` },
    lineage: { sql: 'u.lineage' },
  },
  defaultSort: 'c.at desc, c.n desc',
  tieBreak: 'c.n, c.employee_id',
  unlimited: { countFrom: () => 'employee_change c join employee p on p.id = c.employee_id' },
  show: async (rows, { person, unitOfWork }) => {
    const names = await namesOf(rows, unitOfWork);
    return rows.map(({ action, kind, changed, salt, committed, lineage, ...row }) => ({
      ...row,
      words: wordsOfAction(action),
      post: row.post === null ? null : `${prefixOf(kind)}${row.post}`,
      fields: changed.map((change) => shown(change, names, mayReadAddress(person, row.employeeId, lineage))),
      intact: committed === commitTo(salt, changeCommitted({ ...row, fields: changed })),
    }));
  },
});

/** What stands before the title of a post held in this way; nothing where the entry says none. */
function prefixOf(kind: string | null): string {
  return assignmentKinds[findAssignmentKind(kind ?? '') ?? 'D'].prefix;
}

/** Mail addresses are for those who keep the personnel data, and for the person himself. */
function mayReadAddress(person: Person, employeeId: string, lineage: readonly string[] | null): boolean {
  return employeeId === person.employeeId || can(person.grants, 'employee.assign', { lineage: lineage ?? [], relations: [] });
}

function shown(
  { field, old, new: now }: FieldChange,
  names: ReadonlyMap<string, string>,
  showsAddress: boolean,
): EmployeeChange['fields'][number] {
  if (field === 'email' && !showsAddress) return { field, old: null, new: null, withheld: true };
  const told = (value: string | null) => (field === 'supervisorNip' && value !== null ? (names.get(value) ?? maskNumber(value)) : value);
  return { field, old: told(old), new: told(now), withheld: false };
}

/** The supervisors of the changes by their numbers: people know each other by name, and a number tells more than that. */
async function namesOf(rows: readonly Kept[], unitOfWork: Reading): Promise<ReadonlyMap<string, string>> {
  const numbers = rows.flatMap(({ changed }) =>
    changed.flatMap(({ field, old, new: now }) => (field === 'supervisorNip' ? [old, now] : [])).filter((value) => value !== null),
  );
  if (numbers.length === 0) return new Map();
  const people = await unitOfWork.read<{ nip: string; name: string }>('select nip, name from employee where nip = any($1)', [numbers]);
  return new Map(people.map(({ nip, name }) => [nip, name]));
}
