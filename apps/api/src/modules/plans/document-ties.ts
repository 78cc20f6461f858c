import { Inject, Injectable } from '@nestjs/common';
import type { DocumentTies } from '@siklus/contracts/ties';
import { Refusal, scopeOf, whyTiesStay, type Registry } from '@siklus/domain';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { calledThen } from '../../workflow/called-then.js';
import { participantScope } from '../../workflow/document-columns.js';
import { DocumentView } from '../../workflow/document-view.js';
import { recordVisits } from '../../workflow/record-visit.js';
import { registryToken } from '../../workflow/registry-token.js';
import { LooseTies } from './loose-ties.js';

const nothingToConfirm = { planVersion: null, loose: [], isInWriting: false };

/** Reads the ties of a document both ways: to the superior's plan, and from the plans of those who support it. */
@Injectable()
export class DocumentTiesReader {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly loose: LooseTies,
    private readonly documents: DocumentView,
    @Inject(registryToken) private readonly registry: Registry,
  ) {}

  /** What is to be confirmed is for the employee himself; supporters are those whose plans the reader may read, and so visits. */
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
    const supporters = supported.flatMap(({ by }) => by.map((each) => each.participantId));
    const isOwn = document.employeeId === person.employeeId;
    const confirmed = await this.unitOfWork.read<DocumentTies['confirmed'][number]>(
      `select c.id, c.plan_version as "planVersion", ${utc('c.at')} as at, ${calledThen('e', 'c.at')} as by, c.results
         from tie_confirmation c join participant p on p.id = c.participant_id join employee e on e.id = p.employee_id
        where p.id = $1 order by c.id`,
      [document.id],
    );
    const own = await this.unitOfWork.run(async (tx) => {
      await recordVisits(tx, person, [document.id, ...supporters], 'document');
      return isOwn ? this.toConfirm(tx, document.id) : nothingToConfirm;
    });
    return { staff: document.staff, ...own, supported, confirmed };
  }

  /** Once the year is signed nothing is to be confirmed any more; while the plan is being written, its ties are chosen there. */
  private async toConfirm(tx: Tx, id: string): Promise<Pick<DocumentTies, 'planVersion' | 'loose' | 'isInWriting'>> {
    const found = (await this.loose.of(tx, [id])).get(id);
    if (found === undefined) return nothingToConfirm;
    const { progress } = await this.documents.subject(tx, id);
    const stay = whyTiesStay(this.registry, progress.read().runs);
    const loose = stay === 'TIES_SIGNED' ? [] : (found.results as DocumentTies['loose']);
    return { planVersion: found.version, loose, isInWriting: stay === 'TIES_IN_ADDENDUM' };
  }
}
