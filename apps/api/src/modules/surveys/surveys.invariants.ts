import type { Invariant } from '../../platform/invariant.js';

/** What must hold of surveys of satisfaction. */
export const surveyInvariants: readonly Invariant[] = [
  {
    name: 'I73 a survey stands as its newest version has it, and the trail of its unit has every version',
    sql: `select s.id as place from survey s
          left join lateral (select v.version, v.act, v.figures from survey_version v where v.survey_id = s.id
            order by v.version desc limit 1) newest on true
          where newest.version is distinct from s.version
            or newest.figures is distinct from jsonb_build_object('firstDay', s.first_day, 'lastDay', s.last_day,
              'weightMode', s.weight_mode, 'respondents', s.respondents, 'served', s.served, 'totals', s.totals)
            or s.state is distinct from case newest.act when 'ENTERED' then 'DRAFT' when 'CHANGED' then 'DRAFT'
              when 'WITHDRAWN' then 'WITHDRAWN' else 'CONFIRMED' end
          union all
          select v.survey_id from survey_version v join survey s on s.id = v.survey_id
          where not exists (select from audit_entry a where a.stream = 'unit:' || s.unit_id and a.action = 'survey.' || lower(v.act)
            and a.body ->> 'surveyId' = v.survey_id::text and (a.body ->> 'version')::int = v.version
            and a.body @> v.figures)`,
  },
];
