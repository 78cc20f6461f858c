import type { Invariant } from '../../platform/invariant.js';

/** What must hold of assignments across units. */
export const teamInvariants: readonly Invariant[] = [
  {
    name: 'I59 an assignment across units stands as the trail of its document last told',
    sql: `select t.id as place from team_assignment t
          left join lateral (select a.action from audit_entry a where a.stream = 'participant:' || t.participant_id
             and a.body ->> 'assignmentId' = t.id::text and a.action like 'team.%' order by a.n desc limit 1) told on true
          where told.action is distinct from case t.state when 'WAITING' then 'team.assigned' when 'CONSENTED' then 'team.consented'
            when 'DECLINED' then 'team.declined' when 'TAKEN_BACK' then 'team.taken-back' else 'team.ended' end`,
  },
  {
    name: 'I60 a result that comes from an assignment is an additional one, of its own document, with the consent of the home unit',
    sql: `select r.plan_id as place from plan_result r join plan n on n.id = r.plan_id join team_assignment t on t.id = r.assignment_id
          where r.kind <> 'ADDITIONAL' or t.participant_id <> n.participant_id or t.state not in ('CONSENTED', 'ENDED')`,
  },
];
