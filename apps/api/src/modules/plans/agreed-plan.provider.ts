import { Injectable } from '@nestjs/common';
import { agreedPlan, type AgreedPlan, type PerformancePlan } from '@siklus/domain';
import { resultsOf } from '../../workflow/document-plans.js';
import { FactProviders } from '../../workflow/fact-providers.js';

/** The newest agreed plan of each document; what was handed in since and is not agreed yet is none. */
@Injectable()
export class AgreedPlanProvider {
  constructor(facts: FactProviders) {
    facts.register(agreedPlan, async (tx, page) => {
      const ids = page.map(({ participantId }) => participantId);
      const rows = await tx.rows<{ id: string; version: number } & PerformancePlan>(
        `select x.id, n.version, n.approach, n.annex, n.expectations, ${resultsOf('n.id')} as results
           from unnest($1::uuid[]) x(id)
           join lateral (select p.* from plan p where p.participant_id = x.id order by p.version desc limit 1) n on true`,
        [ids],
      );
      const agreed = new Map(rows.map(({ id, version, ...plan }) => [id, { version, plan }]));
      return new Map(ids.map((id): [string, AgreedPlan | null] => [id, agreed.get(id) ?? null]));
    });
  }
}
