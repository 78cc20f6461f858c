import { staffListRow, type StaffListRow } from '@siklus/contracts/staff-import';
import { asText, defineList } from '../../../platform/lists/define-list.js';
import { search, within } from '../../../platform/lists/filters.js';
import { isMain } from './load-staff.js';

/**
 * The people as a staff list in the own format, for files alone: whoever imports it again changes nothing. It has the posts without an end,
 * as an import knows no last day; the one that began last where somebody has several of his own.
 */
export const staffList = defineList<StaffListRow>({
  resource: 'staff-list',
  words: { id: 'Daftar pegawai', en: 'Staff list' },
  bare: true,
  row: staffListRow,
  action: 'employee.import',
  from: `assignment a join employee e on e.id = a.employee_id join unit u on u.id = a.unit_id left join unit above on above.id = u.parent_id
    left join employee s on s.id = a.supervisor_id`,
  scope: { lineage: 'u.lineage' },
  where: `a.valid_to is null and not exists (select from assignment b where b.employee_id = a.employee_id and b.valid_to is null
    and ${isMain('a')} and ${isMain('b')} and (b.valid_from, b.id) > (a.valid_from, a.id))`,
  columns: {
    id: { sql: 'a.id' },
    nip: { sql: 'e.nip', sortable: true },
    name: { sql: 'e.name', sortable: true },
    unitCode: { sql: 'u.code', sortable: true },
    unitName: { sql: 'u.name' },
    parentUnitCode: { sql: 'above.code' },
    position: { sql: 'a.position' },
    positionType: { sql: 'a.position_type' },
    level: { sql: 'a.level' },
    rank: { sql: 'e.rank' },
    supervisorNip: { sql: 's.nip' },
    status: { sql: 'e.status' },
    standing: { sql: 'e.standing' },
    assignmentKind: { sql: 'a.kind' },
    validFrom: { sql: 'a.valid_from', as: asText },
    zone: { sql: 'u.zone' },
    email: { sql: 'e.email' },
  },
  filters: { unitId: within('u.lineage'), q: search('e.name', 'e.nip') },
  defaultSort: 'u.code, e.name',
});
