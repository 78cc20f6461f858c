import { Injectable } from '@nestjs/common';
import type { UnitNode } from '@siklus/contracts/units';
import { isEmpty, scopeOf, type Action } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition, type ScopeColumns } from '../../platform/lists/scope.js';
import { cycleScope } from '../../workflow/document-columns.js';
import { units } from './units.list.js';

/** All units at once. */
@Injectable()
export class UnitTree {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** All units with the people and cycles that the person's own lists would show for each and what lies below it. */
  of(person: Person): Promise<UnitNode[]> {
    const values: unknown[] = [];
    const people = counted(person, 'employee.read', { lineage: 'h.lineage', employee: 'a.employee_id' }, values);
    const cycles = counted(person, 'cycle.read', { ...cycleScope, lineage: 'h.lineage' }, values);
    return this.unitOfWork.read<UnitNode>(
      `with held as (select h.lineage, count(*) as n from current_assignment a join unit h on h.id = a.unit_id where ${people}
        group by h.id),
            run as (select h.lineage, count(*) as n from cycle c join unit h on h.id = c.unit_id where ${cycles} group by h.id),
            above as (select id, sum(people)::int as people, sum(cycles)::int as cycles
                        from (select unnest(lineage) as id, n as people, 0 as cycles from held union all select unnest(lineage), 0, n
                          from run) x group by id)
       select ${units.select}, coalesce(x.people, 0) as people, coalesce(x.cycles, 0) as cycles from unit u left join above x on x.id = u.id
         order by u.name, u.code`,
      values,
    );
  }
}

/** The rows of an action's list; none where the policy would refuse the list. */
function counted(person: Person, action: Action, columnsOf: ScopeColumns, values: unknown[]): string {
  const scope = scopeOf(person.grants, action);
  return isEmpty(scope) ? 'false' : scopeCondition(scope, person, columnsOf, values);
}
