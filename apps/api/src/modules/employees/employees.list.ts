import { employee, type Employee } from '@siklus/contracts/employees';
import { can } from '@siklus/domain';
import { mayOf } from '../../platform/identity/judge.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within, type Fields } from '../../platform/lists/filters.js';
import type { Person } from '../../platform/identity/person.js';

type Kept = Omit<Employee, 'may'> & { readonly lineage: readonly string[] | null };

const from = `employee e
  left join current_assignment a on a.employee_id = e.id
  left join unit u on u.id = a.unit_id
  left join employee s on s.id = a.supervisor_id`;

/** Filters that need no post; with these alone the rows can be counted without looking at posts. */
const ownFilters = new Set(['id', 'nip', 'status', 'standing', 'q']);

/** Employees with the post they hold now. */
export const employees = defineList<Employee, Kept>({
  resource: 'employees',
  words: { id: 'Pegawai', en: 'Employees' },
  row: employee,
  action: 'employee.read',
  from,
  scope: { lineage: 'u.lineage', employee: 'e.id' },
  columns: {
    id: { sql: 'e.id', filter: inIds },
    nip: { sql: 'e.nip', sortable: true, filter: equals },
    name: { sql: 'e.name', sortable: true },
    status: { sql: 'e.status', sortable: true, filter: equals },
    standing: { sql: 'e.standing', filter: equals },
    rank: { sql: 'e.rank' },
    email: { sql: 'e.email' },
    unitId: { sql: 'a.unit_id', filter: () => within('u.lineage') },
    unitName: { sql: 'u.name', sortable: true },
    position: { sql: 'a.position' },
    positionType: { sql: 'a.position_type' },
    level: { sql: 'a.level' },
    supervisorId: { sql: 'a.supervisor_id', filter: inIds },
    supervisorName: { sql: 's.name' },
    version: { sql: 'e.version' },
    lineage: { sql: 'u.lineage' },
  },
  filters: { q: search('e.name', 'e.nip') },
  defaultSort: 'e.name',
  unlimited: { countFrom: (filter) => (needsPosts(filter) ? from : 'employee e') },
  show: (rows, { person }) => rows.map((row) => shown(row, person)),
});

function needsPosts(filter: Fields): boolean {
  return Object.keys(filter).some((field) => !ownFilters.has(field));
}

/** Mail addresses are for those who keep the personnel data, and for the person himself. */
function shown({ lineage, email, ...row }: Kept, person: Person): Employee {
  const mayReadAddress = row.id === person.employeeId || can(person.grants, 'employee.assign', { lineage: lineage ?? [], relations: [] });
  // What is taken out of a row is a copy already; to spread it into another takes four times as long, for each of 100,000.
  return Object.assign(row, {
    email: mayReadAddress ? email : null,
    may: mayOf(person, ['employee.assign'], { lineage: lineage ?? [], employeeId: row.id }),
  });
}
