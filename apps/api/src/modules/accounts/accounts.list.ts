import { account, type Account } from '@siklus/contracts';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within } from '../../platform/lists/filters.js';

const state = `case when a.disabled_at is not null then 'disabled' when a.password_hash is not null then 'active'
  when c.account_id is not null then 'code' else 'none' end`;

/** Accounts for those who look after them: who can sign in, who has a code, who has neither. */
export const accounts = defineList<Account>({
  resource: 'accounts',
  row: account,
  action: 'account.activate',
  from: `account a
    left join employee e on e.id = a.employee_id
    left join current_assignment p on p.employee_id = e.id
    left join unit u on u.id = p.unit_id
    left join activation_code c on c.account_id = a.id and c.used_at is null and c.expires_at > clock_timestamp()
      and a.password_hash is null`,
  scope: { lineage: 'u.lineage' },
  columns: {
    id: { sql: 'a.id', filter: inIds },
    username: { sql: 'a.username', label: { id: 'Nama pengguna', en: 'User name' }, sortable: true },
    name: { sql: 'a.display_name', label: { id: 'Nama', en: 'Name' }, sortable: true },
    employeeId: { sql: 'a.employee_id', filter: inIds },
    unitId: { sql: 'u.id', filter: () => within('u.lineage') },
    unitName: { sql: 'u.name', label: { id: 'Unit kerja', en: 'Unit' }, sortable: true },
    hasEmail: { sql: `(coalesce(e.email, '') <> '')`, label: { id: 'Surel diketahui', en: 'E-mail known' }, filter: equals },
    state: { sql: state, label: { id: 'Status', en: 'State' }, sortable: true, filter: equals },
    codeExpiresAt: { sql: 'c.expires_at', as: utc, label: { id: 'Kode berlaku sampai', en: 'Code valid until' } },
  },
  filters: { q: search('a.display_name', 'a.username') },
  defaultSort: 'a.display_name',
});
