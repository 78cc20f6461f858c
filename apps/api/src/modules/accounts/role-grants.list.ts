import { roleGrant, type RoleGrant } from '@siklus/contracts/accounts';
import { mayOf } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { asText, defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within } from '../../platform/lists/filters.js';

type Kept = Omit<RoleGrant, 'may'> & { readonly lineage: string[] | null; readonly home: string[] | null };

const state = `case when g.valid_to < grant_day(g.unit_id) then 'ended' when g.valid_from > grant_day(g.unit_id) then 'coming'
  else 'active' end`;

/** Who holds which role where, now, before and later. */
export const roleGrants = defineList<RoleGrant, Kept>({
  resource: 'role-grants',
  words: { id: 'Peran', en: 'Roles' },
  row: roleGrant,
  action: 'grant.read',
  from: `role_grant g join account a on a.id = g.account_id left join unit u on u.id = g.unit_id
    left join current_assignment p on p.employee_id = a.employee_id left join unit h on h.id = p.unit_id`,
  scope: { lineage: 'u.lineage' },
  columns: {
    id: { sql: 'g.id', filter: inIds },
    accountId: { sql: 'g.account_id', filter: inIds },
    accountName: { sql: 'a.display_name', sortable: true },
    username: { sql: 'a.username' },
    role: { sql: 'g.role', sortable: true, filter: equals },
    unitId: { sql: 'g.unit_id', filter: () => within('u.lineage') },
    unitName: { sql: 'u.name', sortable: true },
    validFrom: { sql: 'g.valid_from', as: asText, sortable: true },
    validTo: { sql: 'g.valid_to', as: asText, sortable: true },
    state: { sql: state, sortable: true, filter: equals },
    lineage: { sql: 'u.lineage' },
    home: { sql: 'h.lineage' },
  },
  filters: { employeeId: inIds('a.employee_id'), q: search('a.display_name', 'a.username') },
  defaultSort: 'a.display_name',
  show: (rows, { person }) => rows.map((row) => shown(row, person)),
});

function shown({ lineage, home, ...row }: Kept, person: Person): RoleGrant {
  // As giving it is judged: by the unit of the role and by the one of its receiver.
  const { accountId } = row;
  const ofUnit = mayOf(person, ['grant.write'], { lineage: lineage ?? [], accountId });
  return { ...row, may: mayOf(person, ofUnit, { lineage: home ?? [], accountId }) };
}
