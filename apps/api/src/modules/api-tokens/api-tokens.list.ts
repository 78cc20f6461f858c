import { apiToken, type ApiToken } from '@siklus/contracts/api-tokens';
import type { Relation } from '@siklus/domain';
import { utc } from '../../platform/database/utc.js';
import { mayOf } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { defineList } from '../../platform/lists/define-list.js';
import { equals, inIds, search, within } from '../../platform/lists/filters.js';

interface Kept extends Omit<ApiToken, 'may'> {
  readonly lineage: readonly string[] | null;
  readonly ownerId: string;
}

const state = `case when k.revoked_at is not null then 'revoked' when k.expires_at <= clock_timestamp() then 'expired' else 'active' end`;

/** Tokens of machines: one's own, and those of the units that one looks after. */
export const apiTokens = defineList<ApiToken, Kept>({
  resource: 'api-tokens',
  words: { id: 'Token API', en: 'API tokens' },
  row: apiToken,
  action: 'token.read',
  from: 'api_token k join account o on o.id = k.owner_id left join unit u on u.id = k.unit_id',
  scope: { lineage: 'u.lineage', self: 'o.employee_id' },
  columns: {
    id: { sql: 'k.account_id', filter: inIds },
    name: { sql: 'k.name', sortable: true },
    ownerId: { sql: 'k.owner_id' },
    ownerName: { sql: 'o.display_name', sortable: true },
    actions: { sql: 'k.actions' },
    unitId: { sql: 'k.unit_id', filter: () => within('u.lineage') },
    unitName: { sql: 'u.name', sortable: true },
    createdAt: { sql: 'k.created_at', as: utc, sortable: true },
    expiresAt: { sql: 'k.expires_at', as: utc, sortable: true },
    lastUsedAt: { sql: 'k.last_used_at', as: utc, sortable: true },
    state: { sql: state, sortable: true, filter: equals },
    lineage: { sql: 'u.lineage' },
  },
  filters: { q: search('k.name', 'o.display_name') },
  defaultSort: 'k.created_at desc',
  show: (rows, { person }) =>
    rows.map(({ lineage, ownerId, ...row }) => ({ ...row, may: row.state === 'active' ? mayRevoke(person, ownerId, lineage) : [] })),
});

function mayRevoke(person: Person, ownerId: string, lineage: readonly string[] | null): ApiToken['may'] {
  return mayOf(person, ['token.revoke'], { lineage: lineage ?? [], relations: relationsTo(person, ownerId) });
}

/** Whether it is the person's own. */
export function relationsTo({ accountId }: Pick<Person, 'accountId'>, ownerId: string): readonly Relation[] {
  return accountId === ownerId ? ['self'] : [];
}
