import { Injectable } from '@nestjs/common';
import type { Unit, UnitNode } from '@siklus/contracts';
import { isEmpty, Refusal, scopeOf, type Action } from '@siklus/domain';
import type { Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { equals, inIds, ListReader, search, within, type ListQuery } from '../../platform/http/list-query.js';
import { scopeCondition, type ScopeColumns } from '../../platform/http/scope.js';
import type { Person } from '../../platform/identity/person.js';

const columns = 'u.id, u.code, u.name, u.parent_id as "parentId", u.zone';

/** The organisation is no secret: everybody who is signed in sees all units. */
@Injectable()
export class UnitsQueries {
  constructor(
    private readonly lists: ListReader,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  list(person: Person, query: ListQuery, response: Response): Promise<Unit[]> {
    return this.lists.page<Unit>({
      person,
      query,
      response,
      resource: 'units',
      select: columns,
      from: 'unit u',
      where: [],
      values: [],
      sortable: { code: 'u.code', name: 'u.name' },
      filters: {
        id: inIds('u.id'),
        code: equals('u.code'),
        parentId: inIds('u.parent_id'),
        within: within('u.lineage'),
        q: search('u.code', 'u.name'),
      },
      defaultSort: 'u.code',
      tieBreak: 'u.id',
    });
  }

  /** All units with the people and cycles that the person's own lists would show for each and what lies below it. */
  tree(person: Person): Promise<UnitNode[]> {
    const values: unknown[] = [];
    const people = counted(person, 'employee.read', { lineage: 'h.lineage', employee: 'a.employee_id' }, values);
    const cycles = counted(person, 'cycle.read', { lineage: 'h.lineage' }, values);
    return this.unitOfWork.read<UnitNode>(
      `with held as (select h.lineage, count(*) as n from current_assignment a join unit h on h.id = a.unit_id where ${people}
        group by h.id),
            run as (select h.lineage, count(*) as n from cycle c join unit h on h.id = c.unit_id where ${cycles} group by h.id),
            above as (select id, sum(people)::int as people, sum(cycles)::int as cycles
                        from (select unnest(lineage) as id, n as people, 0 as cycles from held union all select unnest(lineage), 0, n
                          from run) x group by id)
       select ${columns}, coalesce(x.people, 0) as people, coalesce(x.cycles, 0) as cycles from unit u left join above x on x.id = u.id
         order by u.name, u.code`,
      values,
    );
  }

  async one(id: string): Promise<Unit> {
    const [unit] = await this.unitOfWork.read<Unit>(`select ${columns} from unit u where u.id = $1`, [id]);
    if (unit === undefined) throw new Refusal('NOT_FOUND');
    return unit;
  }
}

/** The rows of an action's list; none where the policy would refuse the list. */
function counted(person: Person, action: Action, columnsOf: ScopeColumns, values: unknown[]): string {
  const scope = scopeOf(person.grants, action);
  return isEmpty(scope) ? 'false' : scopeCondition(scope, person, columnsOf, values);
}
