import { account, type Account } from '@siklus/contracts/accounts';
import { barOfAccount, type AccountKeeper } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within } from '../../platform/lists/filters.js';
import { reachesOf } from '../../platform/identity/reaches.js';
import { loadSuperiors } from '../../workflow/load-superiors.js';

type Kept = Omit<Account, 'bar'> & { readonly lineage: string[] | null; readonly reaches: (string[] | null)[] };

const state = `case when a.disabled_at is not null then 'disabled' when a.password_hash is not null then 'active'
  when c.account_id is not null then 'code' else 'none' end`;

const sessions = `(select count(*)::int from session s where s.account_id = a.id and s.expires_at > clock_timestamp()
  and s.seen_at > clock_timestamp() - interval '30 minutes')`;

/** Accounts for those who look after them: who can sign in, who has a code, who has neither. */
export const accounts = defineList<Account, Kept>({
  resource: 'accounts',
  words: { id: 'Akun', en: 'Accounts' },
  row: account,
  action: 'account.activate',
  from: `account a
    left join employee e on e.id = a.employee_id
    left join current_assignment p on p.employee_id = e.id
    left join unit u on u.id = p.unit_id
    left join given_reason r on r.id = a.disabled_reason_id
    left join activation_code c on c.account_id = a.id and c.used_at is null and c.expires_at > clock_timestamp()
      and (a.password_hash is null or c.kind = 'reset')`,
  scope: { lineage: 'u.lineage' },
  where: `a.kind = 'person'`,
  columns: {
    id: { sql: 'a.id', filter: inIds },
    username: { sql: 'a.username', sortable: true },
    name: { sql: 'a.display_name', sortable: true },
    employeeId: { sql: 'a.employee_id', filter: inIds },
    unitId: { sql: 'u.id', filter: () => within('u.lineage') },
    unitName: { sql: 'u.name', sortable: true },
    hasEmail: { sql: `(coalesce(e.email, '') <> '')`, filter: equals },
    state: { sql: state, sortable: true, filter: equals },
    sessions: { sql: sessions },
    disabledAt: { sql: 'a.disabled_at', as: utc },
    disabledReason: { sql: 'r.text' },
    lineage: { sql: 'u.lineage' },
    reaches: { sql: reachesOf('a.id') },
    codeExpiresAt: { sql: 'c.expires_at', as: utc },
  },
  filters: { q: search('a.display_name', 'a.username', 'e.nip') },
  defaultSort: 'a.display_name',
  show: async (rows, { person, unitOfWork }) => {
    const keeper = { ...person, superiors: await unitOfWork.run((tx) => loadSuperiors(tx, person)) };
    return rows.map((row) => shown(row, keeper));
  },
});

function shown({ lineage, reaches, ...row }: Kept, keeper: AccountKeeper): Account {
  const bar = barOfAccount(keeper, { id: row.id, employeeId: row.employeeId, lineage: lineage ?? [], reaches });
  // Who reads the list reaches its rows: the same roles look at accounts and act on them.
  return { ...row, bar: bar === 'out-of-reach' ? 'beyond-own' : (bar ?? null) };
}
