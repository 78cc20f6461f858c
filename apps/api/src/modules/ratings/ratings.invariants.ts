import type { Invariant } from '../../platform/invariant.js';

/** What must hold of ratings. */
export const ratingInvariants: readonly Invariant[] = [
  {
    name: 'I08 versions of a rating have no gap',
    sql: `select participant_id as place from rating group by participant_id, step, occasion having max(version) <> count(*)`,
  },
  {
    name: 'I09 the newest rating says what the supervisor answered',
    sql: `select r.participant_id as place
          from (select distinct on (participant_id, step, occasion) * from rating order by participant_id, step, occasion, version desc) r
          join lateral (select answers from task t where t.participant_id = r.participant_id and t.step = r.step and t.occasion = r.occasion
                          and t.outcome = 'done' and t.answers ? 'behaviour' order by t.round desc limit 1) t on true
          where t.answers->>'result' <> r.result or t.answers->>'behaviour' <> r.behaviour`,
  },
];
