import { Injectable } from '@nestjs/common';
import { ratedPeriods, type RatedPeriod } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

interface PeriodRow extends RatedPeriod {
  readonly participantId: string;
}

/** The periods of a document, each with what was reported and how it was rated last; the step that ends the year is none of them. */
@Injectable()
export class RatedPeriodsProvider {
  constructor(facts: FactProviders) {
    facts.register(ratedPeriods, async (tx, page) => {
      const ids = page.map(({ participantId }) => participantId);
      const rows = await tx.rows<PeriodRow>(
        `select r.participant_id as "participantId", r.step, r.occasion,
                exists (select from task t where t.step_run_id = r.id and t.turn = 'report' and t.outcome = 'done') as reported,
                (select jsonb_build_object('result', g.result, 'behaviour', g.behaviour, 'predicate', g.predicate)
                   from rating g where g.participant_id = r.participant_id and g.step = r.step and g.occasion = r.occasion
                  order by g.version desc limit 1) as rating
           from step_run r where r.participant_id = any($1::uuid[]) and r.step = 'mid-term-review' order by r.opens_at`,
        [ids],
      );
      const byParticipant = new Map<string, RatedPeriod[]>(ids.map((id) => [id, []]));
      for (const { participantId, ...period } of rows) byParticipant.get(participantId)?.push(period);
      return byParticipant;
    });
  }
}
