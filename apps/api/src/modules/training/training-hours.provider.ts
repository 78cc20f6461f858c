import { Injectable } from '@nestjs/common';
import { trainingHours } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

/** Hours attended by the same person in the year of the cycle. */
@Injectable()
export class TrainingHoursProvider {
  constructor(facts: FactProviders) {
    facts.register(trainingHours, async (tx, page) => {
      const rows = await tx.rows<{ participant_id: string; hours: number }>(
        `select p.id as participant_id, coalesce(sum(l.hours), 0)::int as hours
           from participant p
           join cycle c on c.id = p.cycle_id
           left join learning_record l on l.employee_id = p.employee_id and l.attended
            and l.held_on between make_date(c.year, 1, 1) and make_date(c.year, 12, 31)
          where p.id = any($1::uuid[])
          group by p.id`,
        [page.map(({ participantId }) => participantId)],
      );
      return new Map(rows.map(({ participant_id, hours }) => [participant_id, hours]));
    });
  }
}
