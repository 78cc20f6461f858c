import { Injectable } from '@nestjs/common';
import type { DocumentTies } from '@siklus/contracts/ties';
import { Refusal, scopeOf } from '@siklus/domain';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { participantScope } from '../../workflow/document-columns.js';
import { LooseTies } from './loose-ties.js';

/** Reads the ties of a document both ways: to the superior's plan, and from the plans of those who support it. */
@Injectable()
export class DocumentTiesReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loose: LooseTies,
  ) {}

  /** What is to be confirmed is for the employee himself; supporters are those whose plans the reader may read. */
  async of(person: Person, participantId: string): Promise<DocumentTies> {
    const scope = (values: unknown[]) => scopeCondition(scopeOf(person.grants, 'plan.read'), person, participantScope, values);
    const asked: unknown[] = [participantId];
    const [document] = await this.unitOfWork.read<{ id: string; employeeId: string; staff: number }>(
      `select p.id, p.employee_id as "employeeId",
              (select count(*)::int from current_assignment a where a.supervisor_id = p.employee_id) as staff
         from participant p join unit u on u.id = p.unit_id
        where p.id::text = lower($1) and ${scope(asked)}`,
      asked,
    );
    if (document === undefined) throw new Refusal('NOT_FOUND');
    const values: unknown[] = [document.id];
    const supported = await this.unitOfWork.read<DocumentTies['supported'][number]>(
      `select t.key, json_agg(json_build_object('participantId', p.id, 'name', e.name, 'position', coalesce(a.position, ''),
                'title', r.title, 'way', t.way, 'isPrimary', t.place = 0) order by e.name, r.place) as by
         from plan_tie t join plan n on n.id = t.plan_id join plan_result r on r.plan_id = n.id and r.key = t.result_key
         join participant p on p.id = n.participant_id join unit u on u.id = p.unit_id join employee e on e.id = p.employee_id
         left join current_assignment a on a.employee_id = e.id
        where t.document = $1 and n.version = (select max(version) from plan newest where newest.participant_id = p.id)
          and ${scope(values)}
        group by t.key`,
      values,
    );
    const isOwn = document.employeeId === person.employeeId;
    const own = isOwn ? (await this.unitOfWork.run((tx) => this.loose.of(tx, [document.id]))).get(document.id) : undefined;
    const { staff } = document;
    return { staff, planVersion: own?.version ?? null, loose: (own?.results ?? []) as DocumentTies['loose'], supported };
  }
}
