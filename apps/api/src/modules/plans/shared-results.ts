import { Injectable } from '@nestjs/common';
import type { SharedResults } from '@siklus/contracts/shared-results';
import { Refusal, scopeOf, type Scope } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { participantScope } from '../../workflow/document-columns.js';
import { resultsOf } from '../../workflow/document-plans.js';
import { recordVisits } from '../../workflow/record-visit.js';

type Colleague = SharedResults['colleagues'][number] & { readonly participantId: string | null };

/** To whom it is said what others offer the employee: to himself, and to whoever agrees with him. */
const parties: Scope = { everywhere: false, unitIds: [], relations: ['self', 'supervisor'] };

/** Reads with whom an employee can carry a result, and what those have agreed to carry with him. */
@Injectable()
export class SharedResultsReader {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Whoever else reports to the same superior today, and of the newest agreed plan of each the results in which he names the employee: so
   * much of it is made to be known to him and to whoever agrees with him. To the employee himself that is no visit of their documents.
   * Anybody else is shown those whose plans he may read, and of the others their number: people of many units report to one superior.
   */
  async of(person: Person, participantId: string): Promise<SharedResults> {
    const values: unknown[] = [participantId];
    const scope = scopeCondition(scopeOf(person.grants, 'plan.read'), person, participantScope, values);
    const [document] = await this.unitOfWork.read<{ id: string; employeeId: string }>(
      `select p.id, p.employee_id as "employeeId" from participant p join unit u on u.id = p.unit_id
        where p.id::text = lower($1) and ${scope}`,
      values,
    );
    if (document === undefined) throw new Refusal('NOT_FOUND');
    const asked: unknown[] = [document.id];
    const isParty = scopeCondition(parties, person, { employee: 'p.employee_id' }, asked);
    const isReadable = scopeCondition(
      scopeOf(person.grants, 'plan.read'),
      person,
      { lineage: 'u.lineage', employee: 'o.employee_id' },
      asked,
    );
    const [found] = await this.unitOfWork.read<{ colleagues: Colleague[]; hidden: number }>(
      `with around as (
         select p.employee_id as own, o.employee_id, o.position, q.id as document, (${isParty} or ${isReadable}) as is_shown
           from participant p join current_assignment a on a.employee_id = p.employee_id
           join current_assignment o on o.supervisor_id = a.supervisor_id and o.employee_id <> p.employee_id
           left join participant q on q.employee_id = o.employee_id and q.year = p.year
           left join unit u on u.id = coalesce(q.unit_id, o.unit_id)
          where p.id = $1)
       select (select count(*)::int from around where not is_shown) as hidden, coalesce((
         select json_agg(json_build_object('employeeId', e.id, 'name', e.name, 'position', coalesce(s.position, ''),
             'participantId', s.document, 'results', case when n.id is not null then coalesce((
               select json_agg(each.value) from json_array_elements(${resultsOf('n.id')}) each(value)
                where each.value::jsonb->'carriers' @> jsonb_build_array(jsonb_build_object('employeeId', s.own))), '[]') end)
             order by e.name, e.id)
           from around s join employee e on e.id = s.employee_id
           left join lateral (select id from plan where participant_id = s.document order by version desc limit 1) n on true
          where s.is_shown), '[]') as colleagues`,
      asked,
    );
    const { colleagues = [], hidden = 0 } = found ?? {};
    if (document.employeeId !== person.employeeId) {
      const read = colleagues.flatMap(({ participantId: of, results }) =>
        of === null || results === null || results.length === 0 ? [] : [of],
      );
      await this.unitOfWork.run((tx) => recordVisits(tx, person, [document.id, ...read], 'document'));
    }
    return {
      employeeId: document.employeeId,
      colleagues: colleagues.map(({ participantId: _own, ...colleague }) => colleague),
      hidden,
    };
  }
}
