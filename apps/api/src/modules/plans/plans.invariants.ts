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
  {
    name: 'I56 a tie leads to a result of the plan and version it names, in the words that stand there',
    sql: `select t.plan_id as place from plan_tie t
          where not exists (select from plan n join plan_result r on r.plan_id = n.id
                             where n.participant_id = t.document and n.version = t.version and r.key = t.key and r.title = t.title)
             or not exists (select from plan_result own where own.plan_id = t.plan_id and own.key = t.result_key)`,
  },
  {
    name: 'I57 the ties of a plan are those that were agreed, or confirmed since',
    sql: `with said as (
            select n.id, result.value->>'key' as of, result.value->'ties' as ties, 0 as place, n.agreed_at as at
              from plan n
              cross join lateral (select t.answers from task t where t.participant_id = n.participant_id and t.step = 'target-setting'
                 and t.turn = 'draft' and t.outcome = 'done' and t.closed_at <= n.agreed_at
               order by t.closed_at desc, t.round desc limit 1) a
              cross join lateral jsonb_array_elements(a.answers->'results') result
            union all
            select n.id, result.value->>'key', result.value->'ties', 1, c.at
              from tie_confirmation c join plan n on n.participant_id = c.participant_id and n.version = c.plan_version
              cross join lateral jsonb_array_elements(c.results) result)
          select distinct last.id as place
          from (select distinct on (id, of) id, of, ties from said order by id, of, place desc, at desc) last
          where (select jsonb_agg(jsonb_build_object('document', k.document, 'version', k.version, 'key', k.key, 'way', k.way,
                    'title', k.title) order by k.place) from plan_tie k where k.plan_id = last.id and k.result_key = last.of)
             is distinct from last.ties`,
  },
];
