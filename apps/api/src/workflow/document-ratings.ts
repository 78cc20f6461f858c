import type { DocumentRating } from '@siklus/contracts/ratings';
import type { Tx } from '../platform/database/unit-of-work.js';
import { utc } from '../platform/database/utc.js';
import { closers } from './closers.js';

/** The newest ratings of each step of a document, the first settled first, each with who gave them, and with the employee's answer. */
export function ratingsOf(tx: Tx, participantId: string): Promise<DocumentRating[]> {
  return tx.rows<DocumentRating>(
    `select distinct on (r.settled_first, r.step, r.occasion) r.step, r.occasion, r.result, r.behaviour, r.predicate,
            ${utc('r.settled_at')} as "settledAt", r.plan_version as "planVersion", g.by, g."onBehalfOf",
            a.response, a.note
       from (select *, min(settled_at) over (partition by step, occasion) as settled_first from rating where participant_id = $1) r
       left join lateral (
         select ${closers.by} as by, ${closers.onBehalfOf} as "onBehalfOf" from task t
          where t.participant_id = r.participant_id and t.step = r.step and t.occasion = r.occasion and t.outcome = 'done'
            and t.answers ? 'behaviour' and t.closed_at = r.settled_at
          limit 1) g on true
       left join lateral (
         select t.answers->>'response' as response, t.answers->>'note' as note from task t
          where t.participant_id = r.participant_id and t.step = r.step and t.occasion = r.occasion and t.outcome = 'done'
            and t.answers ? 'response' and t.closed_at >= r.settled_at
          order by t.closed_at desc limit 1) a on true
      order by r.settled_first, r.step, r.occasion, r.version desc`,
    [participantId],
  );
}
