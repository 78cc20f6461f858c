import { Injectable } from '@nestjs/common';
import { keysGiven, planTurns } from '@siklus/domain';
import { FactProviders } from '../../workflow/fact-providers.js';

/** Every key that stood in a plan which the document's employee handed in, also in those that came back to him. */
@Injectable()
export class KeysGivenProvider {
  constructor(facts: FactProviders) {
    facts.register(keysGiven, async (tx, page) => {
      const ids = page.map(({ participantId }) => participantId);
      const rows = await tx.rows<{ id: string; keys: readonly string[] }>(
        `select t.participant_id as id, array_agg(distinct given.key) as keys
           from task t
           cross join lateral jsonb_array_elements(t.answers->'results') result
           cross join lateral (select result->>'key' union all
             select indicator->>'key' from jsonb_array_elements(result->'indicators') indicator) given(key)
          where t.participant_id = any($1::uuid[]) and t.step || '/' || t.turn = any($2::text[]) and t.outcome = 'done'
          group by t.participant_id`,
        [ids, planTurns.map(({ step, turn }) => `${step}/${turn}`)],
      );
      const given = new Map(rows.map(({ id, keys }) => [id, keys]));
      return new Map(ids.map((id) => [id, given.get(id) ?? []]));
    });
  }
}
