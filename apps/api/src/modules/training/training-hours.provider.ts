import { Injectable } from '@nestjs/common';
import { trainingHours } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

/** Hours already approved for the same person in the same year, in any cycle. */
@Injectable()
export class TrainingHoursProvider {
  constructor(facts: FactProviders) {
    facts.register(trainingHours, async (tx, page) => {
      const rows = await tx.rows<{ participant_id: string; hours: number }>(
        `select p.id as participant_id, coalesce(sum(t.hours), 0)::int as hours
           from participant p
           join cycle c on c.id = p.cycle_id
           join participant other on other.employee_id = p.employee_id
           join cycle oc on oc.id = other.cycle_id and oc.year = c.year
           left join training_recommendation t on t.participant_id = other.id
            and t.version = (select max(version) from training_recommendation newest where newest.participant_id = other.id)
          where p.id = any($1::uuid[])
          group by p.id`,
        [page.map(({ participantId }) => participantId)],
      );
      return new Map(rows.map(({ participant_id, hours }) => [participant_id, hours]));
    });
  }
}
