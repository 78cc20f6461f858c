import { Injectable } from '@nestjs/common';
import { indicatorsOf, reportedValues, type Actual, type PerformancePlan, type ReportedValue } from '@siklus/domain';
import { resultsOf } from '../../workflow/document-plans.js';
import { FactProviders } from '../../workflow/fact-providers.js';

interface ReportRow {
  readonly id: string;
  readonly occasion: string;
  readonly actuals: readonly Actual[];
  /** Every version that was agreed; null before the first. */
  readonly plans: readonly (Pick<PerformancePlan, 'results'> & { readonly version: number })[] | null;
}

/** What was reported for the periods of each document; not what was given back since, nor what its period left behind. */
@Injectable()
export class ReportedValuesProvider {
  constructor(facts: FactProviders) {
    facts.register(reportedValues, async (tx, page) => {
      const ids = page.map(({ participantId }) => participantId);
      const rows = await tx.rows<ReportRow>(
        `select r.participant_id as id, r.occasion, t.answers->'actuals' as actuals, (
                  select json_agg(json_build_object('version', p.version, 'results', ${resultsOf('p.id')}))
                    from plan p where p.participant_id = r.participant_id) as plans
           from step_run r
           join lateral (select answers from task t where t.step_run_id = r.id and t.turn = 'report' and t.outcome = 'done'
                          order by t.round desc limit 1) t on true
          where r.participant_id = any($1::uuid[]) and r.step = 'mid-term-review' and r.turn is distinct from 'report'
            and (r.state in ('open', 'done') or r.cause = 'NOT_REVIEWED')`,
        [ids],
      );
      const values = new Map<string, ReportedValue[]>(ids.map((id) => [id, []]));
      for (const { id, occasion, actuals, plans } of rows)
        for (const { indicator: key, planVersion, value } of actuals) {
          const plan = plans?.find(({ version }) => version === planVersion);
          const then = plan && indicatorsOf(plan).find(({ indicator }) => indicator.key === key);
          if (then !== undefined) values.get(id)?.push({ occasion, value, indicator: then.indicator });
        }
      return values;
    });
  }
}
