import { Injectable } from '@nestjs/common';
import type { Plan } from '@siklus/contracts';
import { Refusal, scopeOf } from '@siklus/domain';
import type { Response } from 'express';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { equals, inIds, ListReader, search, within, type ListQuery } from '../../platform/http/list-query.js';
import { participantScope } from '../../platform/http/participant-scope.js';
import { scopeCondition } from '../../platform/http/scope.js';
import type { Person } from '../../platform/identity/person.js';

const select = `n.id, n.participant_id as "participantId", p.employee_id as "employeeId", e.name as "employeeName", n.version,
  ${utc('n.agreed_at')} as "agreedAt",
  (select json_agg(json_build_object('reference', i.reference, 'result', i.result, 'kind', i.kind, 'supports', i.supports, 'aspect',
    i.aspect,
     'indicator', i.indicator, 'targetNumber', i.target_number, 'targetUnit', i.target_unit, 'targetText', i.target_text)
       order by i.reference)
     from plan_indicator i where i.plan_id = n.id) as indicators`;
const from = 'plan n join participant p on p.id = n.participant_id join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id';

/** Agreed targets, every version, within what the person may see. */
@Injectable()
export class PlansQueries {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lists: ListReader,
  ) {}

  list(person: Person, query: ListQuery, response: Response): Promise<Plan[]> {
    const values: unknown[] = [];
    return this.lists.page<Plan>({
      person,
      select,
      from,
      query,
      response,
      values,
      where: [this.scope(person, values)],
      sortable: { agreedAt: 'n.agreed_at', employeeName: 'e.name', version: 'n.version' },
      filters: {
        id: inIds('n.id'),
        participantId: inIds('n.participant_id'),
        employeeId: inIds('p.employee_id'),
        cycleId: inIds('p.cycle_id'),
        unitId: within('u.lineage'),
        version: equals('n.version'),
        q: search('e.name', 'e.nip'),
      },
      defaultSort: 'n.agreed_at desc',
      tieBreak: 'n.id',
      resource: 'plans',
    });
  }

  /** The plan, or a refusal as if it were unknown when it lies out of scope. */
  async get(person: Person, id: string): Promise<Plan> {
    const values: unknown[] = [id];
    const [row] = await this.unitOfWork.read<Plan>(
      `select ${select} from ${from} where n.id = $1 and ${this.scope(person, values)}`,
      values,
    );
    if (row === undefined) throw new Refusal('NOT_FOUND');
    return row;
  }

  private scope(person: Person, values: unknown[]): string {
    return scopeCondition(scopeOf(person.grants, 'plan.read'), person, participantScope, values);
  }
}
