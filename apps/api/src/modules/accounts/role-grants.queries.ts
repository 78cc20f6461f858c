import { Injectable } from '@nestjs/common';
import type { RoleGrant } from '@siklus/contracts';
import { mayGrant, Refusal, scopeOf } from '@siklus/domain';
import type { Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { equals, inIds, ListReader, search, within, type ListQuery } from '../../platform/http/list-query.js';
import { scopeCondition } from '../../platform/http/scope.js';
import type { Person } from '../../platform/identity/person.js';

const from = 'role_grant g join account a on a.id = g.account_id left join unit u on u.id = g.unit_id';
const state = `case when g.valid_to < grant_day(g.unit_id) then 'ended' when g.valid_from > grant_day(g.unit_id) then 'coming'
  else 'active' end`;
const columns =
  `g.id, g.account_id as "accountId", a.display_name as "accountName", a.username, g.role, g.unit_id as "unitId", u.name ` +
  `as "unitName",
  g.valid_from::text as "validFrom", g.valid_to::text as "validTo", ${state} as state, u.lineage`;

type Row = Omit<RoleGrant, 'mayEnd'> & { readonly lineage: string[] | null };

/** Who holds which role where, now, before and later. */
@Injectable()
export class RoleGrantsQueries {
  constructor(
    private readonly lists: ListReader,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async list(person: Person, query: ListQuery, response: Response): Promise<RoleGrant[]> {
    const values: unknown[] = [];
    const rows = await this.lists.page<Row>({
      person,
      query,
      response,
      resource: 'role-grants',
      select: columns,
      from,
      where: [scope(person, values)],
      values,
      sortable: {
        accountName: 'a.display_name',
        role: 'g.role',
        unitName: 'u.name',
        validFrom: 'g.valid_from',
        validTo: 'g.valid_to',
        state,
      },
      filters: {
        id: inIds('g.id'),
        accountId: inIds('g.account_id'),
        employeeId: inIds('a.employee_id'),
        role: equals('g.role'),
        unitId: within('u.lineage'),
        state: equals(state),
        q: search('a.display_name', 'a.username'),
      },
      defaultSort: 'a.display_name',
      tieBreak: 'g.id',
    });
    return rows.map((row) => shown(row, person));
  }

  async one(person: Person, id: string): Promise<RoleGrant> {
    const values: unknown[] = [id];
    const [row] = await this.unitOfWork.read<Row>(`select ${columns} from ${from} where g.id = $1 and ${scope(person, values)}`, values);
    if (row === undefined) throw new Refusal('NOT_FOUND');
    return shown(row, person);
  }
}

function scope(person: Person, values: unknown[]): string {
  return scopeCondition(scopeOf(person.grants, 'grant.read'), person, { lineage: 'u.lineage' }, values);
}

function shown({ lineage, ...row }: Row, person: Person): RoleGrant {
  const isOwnAdministrator = row.role === 'administrator' && row.accountId === person.accountId;
  return { ...row, mayEnd: row.state !== 'ended' && !isOwnAdministrator && mayGrant(person.grants, lineage) };
}
