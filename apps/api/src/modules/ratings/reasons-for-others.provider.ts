import { Injectable } from '@nestjs/common';
import { reasonCompared, reasonsForOthers } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

/** The beginnings of the reasons that were given this year in the same step to others of the staff of whoever holds the open turn. */
@Injectable()
export class ReasonsForOthersProvider {
  constructor(facts: FactProviders) {
    facts.register(reasonsForOthers, async (tx, page) => {
      const ids = page.map(({ participantId }) => participantId);
      const rows = await tx.rows<{ id: string; reasons: readonly string[] }>(
        `select id, array_agg(reason) as reasons
           from (
             -- Each of them once, in however many of his periods it stands.
             select distinct p.id, q.id, left(o.answers->>'feedback', $2)
               from participant p
               join cycle c on c.id = p.cycle_id
               join task mine on mine.participant_id = p.id and mine.state = 'open'
               join current_assignment a on a.supervisor_id = mine.holder_id
               join participant q on q.employee_id = a.employee_id and q.id <> p.id
               join cycle qc on qc.id = q.cycle_id and qc.year = c.year
               join task o on o.participant_id = q.id and o.step = mine.step and o.turn = mine.turn and o.outcome = 'done'
              where p.id = any($1::uuid[]) and o.answers ? 'feedback'
           ) given(id, other_id, reason)
          group by id`,
        [ids, reasonCompared],
      );
      const reasons = new Map(rows.map((row) => [row.id, row.reasons]));
      return new Map(ids.map((id) => [id, reasons.get(id) ?? []]));
    });
  }
}
