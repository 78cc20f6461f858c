import { Injectable } from '@nestjs/common';
import type { ExpectedResult } from '@siklus/contracts/expected-results';
import type { RoleMatrix } from '@siklus/contracts/role-matrix';
import { cellsOf, hasPart, looseResults, Refusal, scopeOf, unsupported, type PlannedResult } from '@siklus/domain';
import { UnitOfWork } from '../platform/database/unit-of-work.js';
import { utc } from '../platform/database/utc.js';
import { mayOf } from '../platform/identity/judge.js';
import type { Person } from '../platform/identity/person.js';
import { scopeCondition, type ScopeColumns } from '../platform/lists/scope.js';
import { participantScope } from './document-columns.js';
import { resultsOf } from './document-plans.js';
import { recordVisits } from './record-visit.js';
import { expectedOf } from './expected-of.js';

type Head = Pick<RoleMatrix, 'participantId' | 'name' | 'position' | 'unitName' | 'zone' | 'year' | 'planVersion' | 'results'> & {
  readonly employeeId: string;
};
type Row = Pick<RoleMatrix['rows'][number], 'employeeId' | 'name' | 'position' | 'participantId' | 'planVersion'> & {
  readonly positionType: string;
  readonly agreedAt: string | null;
  readonly results: readonly PlannedResult[];
  readonly expected: readonly ExpectedResult[];
  readonly isShown: boolean;
  readonly isUnderHim: boolean;
};

/** Who reports to the head, by his document `q` of the year in unit `u`; by his post where he has none. */
const staffScope: ScopeColumns = { lineage: 'u.lineage', employee: 'a.employee_id' };

const newestPlanOf = (document: string) =>
  `(select id, version, agreed_at from plan where participant_id = ${document} order by version desc limit 1)`;

/** Reads who does what for which of a head's results. */
@Injectable()
export class RoleMatrices {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * That of the head of this document: for himself, for whoever acts for his post, and for who administers his unit. It shows those whose
   * plans the reader may read, and of the others their number: a head may lead people of many agencies, and whoever acts for him reads
   * nothing of those to whom he answers (domain rule R-ROLE-1). Whose words stand in it was visited. As many statements for all, however
   * many report to him.
   */
  async of(person: Person, participantId: string): Promise<RoleMatrix> {
    const values: unknown[] = [participantId];
    const columns = { ...participantScope, deputyOf: 'p.employee_id' };
    const scope = scopeCondition(scopeOf(person.grants, 'matrix.read'), person, columns, values);
    const [head] = await this.unitOfWork.read<Head & Record<string, unknown>>(
      `select p.id as "participantId", p.employee_id as "employeeId", e.name, coalesce(a.position, '') as position, u.name as "unitName",
              u.zone, p.year, n.version as "planVersion",
              coalesce((select json_agg(json_build_object('key', r.key, 'title', r.title, 'kind', r.kind) order by r.place)
                from plan_result r where r.plan_id = n.id), '[]') as results
         from participant p join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id
         left join current_assignment a on a.employee_id = e.id
         left join lateral ${newestPlanOf('p.id')} n on true
        where p.id::text = lower($1) and ${scope}`,
      values,
    );
    if (head === undefined) throw new Refusal('NOT_FOUND');
    const { employeeId, ...shown } = head;
    const keys = head.results.map(({ key }) => key);
    const asked: unknown[] = [employeeId, head.year, head.participantId, keys];
    const within = (action: 'plan.read' | 'result.expect') => scopeCondition(scopeOf(person.grants, action), person, staffScope, asked);
    const staff = await this.unitOfWork.read<Row & Record<string, unknown>>(
      `select e.id as "employeeId", e.name, coalesce(a.position, '') as position, q.id as "participantId", m.version as "planVersion",
              coalesce(a.position_type, '') as "positionType", coalesce(${resultsOf('m.id')}, '[]') as results,
              ${utc('m.agreed_at')} as "agreedAt", ${expectedOf('q.id', '$3', '$4::text[]')} as expected,
              ${within('plan.read')} as "isShown", ${within('result.expect')} as "isUnderHim"
         from current_assignment a join employee e on e.id = a.employee_id
         left join participant q on q.employee_id = e.id and q.year = $2
         left join unit u on u.id = coalesce(q.unit_id, a.unit_id)
         left join lateral ${newestPlanOf('q.id')} m on true
        where a.supervisor_id = $1 order by e.name, e.id`,
      asked,
    );
    const rows = staff.filter(({ isShown }) => isShown);
    const said = rows.filter(({ planVersion, expected }) => planVersion !== null || expected.length > 0);
    const read = said.flatMap(({ participantId: document }) => (document === null ? [] : [document]));
    await this.unitOfWork.run((tx) => recordVisits(tx, person, [head.participantId, ...read], 'document'));
    const people = staff.map(({ agreedAt, expected, ...row }) => ({
      ...row,
      part: { agreedAt, expected, results: row.results.map((result) => ({ ...result, ties: tiesTo(head, result) })) },
    }));
    const parts = people.map(({ part }) => part);
    return {
      ...shown,
      rows: people
        .filter(({ isShown }) => isShown)
        .map(({ part, results, positionType, isShown: _, isUnderHim, ...row }) => {
          const cells = cellsOf(keys, part) as RoleMatrix['rows'][number]['cells'];
          const subject = { lineage: [], employeeId: row.employeeId, relations: isUnderHim ? (['supervisor'] as const) : [] };
          // Without a document there is nothing to write it in.
          const may = row.participantId === null ? [] : mayOf(person, ['result.expect'], subject);
          return { ...row, cells, hasPart: hasPart(keys, part), loose: looseTo(head, results, positionType), may };
        }),
      hidden: staff.length - rows.length,
      unsupported: [...unsupported(keys, parts)],
    };
  }
}

/** The ties of a result to this head's plan. */
function tiesTo(head: Head, { ties = [] }: PlannedResult) {
  const saysToday = (key: string) => head.results.find((each) => each.key === key)?.title;
  return ties
    .filter(({ document }) => document === head.participantId)
    .map(({ key, way, title }) => ({ key, way, isReworded: saysToday(key) !== title }));
}

/** What is to be confirmed against this head's plan, once he has one. */
function looseTo({ participantId: document, planVersion: version, results }: Head, own: readonly PlannedResult[], positionType: string) {
  const superior = version === null ? null : { document, version, results, isCircle: false };
  const loose = looseResults({ results: own }, superior, positionType);
  return loose.map(({ title, differences }) => ({ title, differences: [...differences] }));
}
