import { Inject, Injectable } from '@nestjs/common';
import type { ExpectedResult } from '@siklus/contracts/expected-results';
import type { DocumentTies } from '@siklus/contracts/ties';
import { Refusal, scopeOf, uptakeOf, whyTiesStay, type Registry } from '@siklus/domain';
import { UnitOfWork, type Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import { calledThen } from '../../workflow/called-then.js';
import { participantScope } from '../../workflow/document-columns.js';
import { DocumentView } from '../../workflow/document-view.js';
import { recordVisits } from '../../workflow/record-visit.js';
import { registryToken } from '../../workflow/registry-token.js';
import { expectedOf, keysOfPlan } from '../../workflow/expected-of.js';
import { LooseTies } from './loose-ties.js';
import { superiorPlanOf } from './superior-of.js';

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
    const ofHead = { lineage: 'v.lineage', employee: 'h.employee_id', deputyOf: 'h.employee_id' };
    const [document] = await this.unitOfWork.read<{ id: string; employeeId: string; staff: number; matrix: string | null }>(
      `select p.id, p.employee_id as "employeeId",
              (select h.id from current_assignment a join participant h on h.employee_id = a.supervisor_id and h.year = p.year
                 join unit v on v.id = h.unit_id
                where a.employee_id = p.employee_id
                  and ${scopeCondition(scopeOf(person.grants, 'matrix.read'), person, ofHead, asked)}) as matrix,
              (select count(*)::int from current_assignment a where a.supervisor_id = p.employee_id) as staff
         from participant p join unit u on u.id = p.unit_id
        where p.id::text = lower($1) and ${scope(asked)}`,
      asked,
    );
    if (document === undefined) throw new Refusal('NOT_FOUND');
    const values: unknown[] = [document.id];
    const supported = await this.unitOfWork.read<DocumentTies['supported'][number]>(
      `select t.key, json_agg(json_build_object('participantId', p.id, 'employeeId', e.id, 'name', e.name,
                'position', coalesce(a.position, ''), 'carriers', coalesce(r.carriers, '[]'), 'title', r.title, 'way', t.way,
                'isPrimary', t.place = 0) order by e.name, r.place) as by
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
    const { staff, matrix } = document;
    return { staff, matrix, ...own, supported, confirmed, expected: await this.expectedIn(document.id) };
  }

  /** What the superior expects of the employee for his results, in their order, and whether the agreed plan has a result for it. */
  private async expectedIn(document: string): Promise<DocumentTies['expected']> {
    const rows = await this.unitOfWork.read<ExpectedResult & { document: string; title: string; agreedAt: string | null }>(
      `select x.*, n.document, r.title, ${utc('own.agreed_at')} as "agreedAt"
         from participant p cross join lateral ${superiorPlanOf('p.employee_id', 'p.year')} n
         cross join lateral json_to_recordset(${expectedOf('p.id', 'n.document', keysOfPlan('n.id'))})
           x(key text, text text, at text, by json, "onBehalfOf" json)
         join plan_result r on r.plan_id = n.id and r.key = x.key
         left join lateral (select m.agreed_at from plan m
           where m.participant_id = p.id and m.version = (select max(version) from plan newest where newest.participant_id = p.id)
             and exists (select from plan_tie t where t.plan_id = m.id and t.document = n.document and t.key = x.key)) own on true
        where p.id = $1 order by r.place`,
      [document],
    );
    return rows.map(({ agreedAt, ...row }) => ({ ...row, uptake: uptakeOf(row.at, agreedAt) }));
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
