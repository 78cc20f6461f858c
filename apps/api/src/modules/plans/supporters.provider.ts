import { Injectable } from '@nestjs/common';
import { supporters, type Supporters } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

/** Whose newest agreed plans support the results of each document; named are those who report to its employee, as he reads their plans. */
@Injectable()
export class SupportersProvider {
  constructor(facts: FactProviders) {
    facts.register(supporters, async (tx, page) => {
      const ids = page.map(({ participantId }) => participantId);
      const rows = await tx.rows<Supporters & { readonly id: string }>(
        `select t.document as id, t.key, count(distinct p.id)::int as count,
                coalesce(array_agg(distinct e.name order by e.name) filter (where a.supervisor_id = d.employee_id), '{}') as names
           from plan_tie t join participant d on d.id = t.document
           join plan n on n.id = t.plan_id join participant p on p.id = n.participant_id join employee e on e.id = p.employee_id
           left join current_assignment a on a.employee_id = e.id
          where t.document = any($1::uuid[])
            and n.version = (select max(version) from plan newest where newest.participant_id = p.id)
          group by t.document, t.key order by t.document, t.key`,
        [ids],
      );
      const values = new Map<string, Supporters[]>(ids.map((id) => [id, []]));
      for (const { id, ...row } of rows) values.get(id)?.push(row);
      return values;
    });
  }
}
