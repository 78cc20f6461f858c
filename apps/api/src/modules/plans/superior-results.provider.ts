import { Injectable } from '@nestjs/common';
import { superiorResults, type SuperiorResults } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';
import { isSupporting, superiorPlanOf } from './superior-of.js';

/** What the plan of each document can be tied to: the superior's agreed results, by the line of today. */
@Injectable()
export class SuperiorResultsProvider {
  constructor(facts: FactProviders) {
    facts.register(superiorResults, async (tx, page) => {
      const ids = page.map(({ participantId }) => participantId);
      const rows = await tx.rows<SuperiorResults & { readonly id: string }>(
        `select p.id, n.document, n.version, ${isSupporting('n.document', 'p.id')} as "isCircle",
                (select json_agg(json_build_object('key', r.key, 'title', r.title) order by r.place) from plan_result r
                  where r.plan_id = n.id) as results
           from participant p cross join lateral ${superiorPlanOf('p.employee_id', 'p.year')} n
          where p.id = any($1::uuid[])`,
        [ids],
      );
      const known = new Map(rows.map(({ id, ...superior }) => [id, superior]));
      return new Map(ids.map((id): [string, SuperiorResults | null] => [id, known.get(id) ?? null]));
    });
  }
}
