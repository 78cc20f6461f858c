import { Injectable } from '@nestjs/common';
import type { SuperiorPlan } from '@siklus/contracts/plans';
import { Refusal, scopeOf } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { resultsOf } from '../../workflow/document-plans.js';
import { expectedOf, keysOfPlan } from '../../workflow/expected-of.js';
import { isSupporting, superiorPlanOf } from './superior-of.js';

interface Head {
  readonly name: string | null;
  readonly position: string | null;
  readonly document: string | null;
  readonly version: number | null;
  readonly agreedAt: string | null;
  readonly isCircle: boolean;
  readonly results: SuperiorPlan['results'] | null;
  readonly expected: SuperiorPlan['expected'];
}

/** Reads what an employee's plan must support (PermenPANRB 6/2022: individual targets follow from those of the superior). */
@Injectable()
export class SuperiorPlans {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * The newest agreed plan, of the same year, of whom the employee reports to by his post today; for the employee himself alone. It is made
   * to be known to the staff, so reading it is no visit of the superior's document.
   */
  async of(person: Person, participantId: string): Promise<SuperiorPlan> {
    const values: unknown[] = [participantId];
    const own = scopeCondition(scopeOf(person.grants, 'superior-plan.read'), person, { self: 'p.employee_id' }, values);
    const [head] = await this.unitOfWork.read<Head & Record<string, unknown>>(
      `select s.name, h.position, n.document, n.version, ${utc('n.agreed_at')} as "agreedAt", ${resultsOf('n.id')} as results,
              ${isSupporting('n.document', 'p.id')} as "isCircle", ${expectedOf('p.id', 'n.document', keysOfPlan('n.id'))} as expected
         from participant p
         left join current_assignment a on a.employee_id = p.employee_id left join employee s on s.id = a.supervisor_id
         left join current_assignment h on h.employee_id = s.id
         left join lateral ${superiorPlanOf('p.employee_id', 'p.year')} n on true
        where p.id::text = $1 and ${own}`,
      values,
    );
    if (head === undefined) throw new Refusal('NOT_FOUND');
    const { name, position, results, ...plan } = head;
    const superior = name === null ? null : { name, position: position ?? '' };
    return { superior, ...plan, results: results ?? [] };
  }
}
