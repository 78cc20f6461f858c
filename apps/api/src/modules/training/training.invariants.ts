import type { Invariant } from '../../platform/invariant.js';

/** What must hold of training recommendations. */
export const trainingInvariants: readonly Invariant[] = [
  {
    name: 'I33 versions of a training recommendation have no gap',
    sql: `select participant_id as place from training_recommendation group by 1 having max(version) <> count(distinct version)`,
  },
  {
    name: 'I26 a document whose training recommendation is done with courses has them as rows',
    sql: `select r.participant_id as place from step_run r
          join lateral (select answers from task t where t.step_run_id = r.id and t.turn = 'confirm' and t.outcome = 'done'
            order by round desc limit 1) t on true
          where r.step = 'training-recommendation' and r.state = 'done' and jsonb_array_length(t.answers->'courses') <>
            (select count(*) from training_recommendation x where x.participant_id = r.participant_id
                and x.version = (select max(version) from training_recommendation y where y.participant_id = r.participant_id))`,
  },
];
