import { planTurns } from '@siklus/domain';
import type { Invariant } from '../../platform/invariant.js';

/** The turns in which plans are written, as a list of SQL. */
const writing = planTurns.map(({ step, turn }) => `'${step}/${turn}'`).join(', ');

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
    name: 'I57 what the results of a plan support is what was agreed, or confirmed since',
    sql: `with said as (
            select n.id, result.value as result, 0 as turn, null::uuid as of
              from plan n
              cross join lateral (select t.answers from task t
                where t.participant_id = n.participant_id and t.step = n.step and t.occasion = n.occasion and t.outcome = 'done'
                  and t.step || '/' || t.turn in (${writing}) order by t.round desc limit 1) a
              cross join lateral jsonb_array_elements(a.answers->'results') result
            union all
            select n.id, result.value, 1, c.id
              from tie_confirmation c join plan n on n.participant_id = c.participant_id and n.version = c.plan_version
              cross join lateral jsonb_array_elements(c.results) result)
          select distinct r.plan_id as place
          from plan_result r
          left join lateral (select said.result from said where said.id = r.plan_id and said.result->>'key' = r.key
             order by said.turn desc, said.of desc limit 1) last on true
          where last.result is null or r.supports is distinct from last.result->>'supports'
             or r.untied is distinct from last.result->>'untied'
             or (select jsonb_agg(jsonb_build_object('document', k.document, 'version', k.version, 'key', k.key, 'way', k.way,
                    'title', k.title) order by k.place) from plan_tie k where k.plan_id = r.plan_id and k.result_key = r.key)
                is distinct from last.result->'ties'`,
  },
];
