import { Injectable } from '@nestjs/common';
import type { Account } from '@siklus/contracts';
import { Refusal, scopeOf } from '@siklus/domain';
import type { Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { equals, inIds, ListReader, search, within, type ListQuery } from '../../platform/http/list-query.js';
import { scopeCondition } from '../../platform/http/scope.js';
import type { Person } from '../../platform/identity/person.js';

const from = `account a
  left join employee e on e.id = a.employee_id
  left join current_assignment p on p.employee_id = e.id
  left join unit u on u.id = p.unit_id
  left join activation_code c on c.account_id = a.id and c.used_at is null and c.expires_at > clock_timestamp()
    and a.password_hash is null`;
const state = `case when a.disabled_at is not null then 'disabled' when a.password_hash is not null then 'active'
  when c.account_id is not null then 'code' else 'none' end`;
const columns = `a.id, a.username, a.display_name as name, a.employee_id as "employeeId", u.id as "unitId", u.name as "unitName",
  coalesce(e.email, '') <> '' as "hasEmail", ${state} as state, ${utc('c.expires_at')} as "codeExpiresAt"`;

/** Accounts for those who look after them: who can sign in, who has a code, who has neither. */
@Injectable()
export class AccountsQueries {
  constructor(
    private readonly lists: ListReader,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(person: Person, query: ListQuery, response: Response): Promise<Account[]> {
    const values: unknown[] = [];
    return this.lists.page<Account>({
      person,
      query,
      response,
      resource: 'accounts',
      select: columns,
      from,
      where: [scope(person, values)],
      values,
      sortable: { name: 'a.display_name', username: 'a.username', unitName: 'u.name', state },
      filters: {
        id: inIds('a.id'),
        employeeId: inIds('a.employee_id'),
        unitId: within('u.lineage'),
        state: equals(state),
        hasEmail: equals(`(coalesce(e.email, '') <> '')`),
        q: search('a.display_name', 'a.username'),
      },
      defaultSort: 'a.display_name',
      tieBreak: 'a.id',
    });
  }

  async one(person: Person, id: string): Promise<Account> {
    const values: unknown[] = [id];
    const [row] = await this.unitOfWork.read<Account>(
      `select ${columns} from ${from} where a.id = $1 and ${scope(person, values)}`,
      values,
    );
    if (row === undefined) throw new Refusal('NOT_FOUND');
    return row;
  }
}

function scope(person: Person, values: unknown[]): string {
  return scopeCondition(scopeOf(person.grants, 'account.activate'), person, { lineage: 'u.lineage' }, values);
}
