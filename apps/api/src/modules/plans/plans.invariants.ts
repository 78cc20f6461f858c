import type { Invariant } from '../../platform/invariant.js';

/** What must hold of agreed targets. */
export const planInvariants: readonly Invariant[] = [
  {
    name: 'I32 versions of a plan have no gap',
    sql: `select participant_id as place from plan group by 1 having max(version) <> count(*)`,
  },
  {
    name: 'I54 an indicator belongs to a result of its plan, and is called after it',
    sql: `select i.plan_id as place from plan_indicator i left join plan_result r on r.plan_id = i.plan_id and r.key = i.result_key
          where r.key is null or i.key not like r.key || '.i%'`,
  },
  {
    name: 'I55 what was reported and noted on an indicator names one of the plan in the version it was about',
    sql: `select participant_id as place
          from (select t.participant_id, a->>'indicator' as key, (a->>'planVersion')::int as version
                  from task t cross join jsonb_array_elements(t.answers->'actuals') a
                 where t.outcome = 'done' and jsonb_typeof(t.answers->'actuals') = 'array'
                union all select participant_id, indicator, plan_version from progress_note) said
          where not exists (select from plan n join plan_indicator i on i.plan_id = n.id
                             where n.participant_id = said.participant_id and n.version = said.version and i.key = said.key)`,
  },
];
