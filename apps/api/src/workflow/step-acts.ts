import type { Doer, StepAct } from '@siklus/contracts/acts';
import { reasonOfEntry } from '../platform/audit/keep-reason.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { utc } from '../platform/database/utc.js';

/** An act with the step that it was about. */
export type ActAtStep = StepAct & { readonly step: string; readonly occasion: string };

/** SQL for a person as an act keeps him, null where nobody is named. */
function doerFrom(employeeId: string, name: string, post: string): string {
  return `case when ${name} is not null then json_build_object('employeeId', ${employeeId}, 'name', ${name}, 'post', ${post}) end`;
}

/** SQL for who closed a task `t`, and on whose behalf. */
export const closers = {
  by: doerFrom('t.closed_by', 't.closed_by_name', 't.closed_by_post'),
  onBehalfOf: doerFrom('t.closed_for', 't.closed_for_name', 't.closed_for_post'),
} as const;

/** A reopening may take with it what rested on the step: each of these steps is told of it too. */
const stepsOfEntry = `select e.body ->> 'step', coalesce(e.body ->> 'occasion', '') union all
  select split_part(run, '/', 1), split_part(run, '/', 2) from unnest(string_to_array(e.body -> 'values' ->> 'with', ',')) run`;

/** SQL for who held the step of entry `e` at its moment, null where the entry is no reminder. */
const reminded = `case when e.action = 'run.remind' then (
  select json_build_object('employeeId', h.holder_id, 'name', held.name, 'pool', h.pool)
    from step_run r join holding h on h.step_run_id = r.id left join employee held on held.id = h.holder_id
   where r.participant_id = $1 and r.step = about.step and r.occasion = about.occasion and h.since <= e.at
   order by h.version desc, h.since desc limit 1) end`;

/** What persons did to the steps of a document beside answering them, oldest first, with their reasons. */
export function stepActsOf(tx: Pick<Tx, 'rows'>, participantId: string): Promise<ActAtStep[]> {
  return tx.rows<ActAtStep & { by: Doer | null }>(
    `select step, occasion, kind, by, "onBehalfOf", ${utc('at')} as at, reason, "dueOn", "to" from (
       select about.step, about.occasion, substr(e.action, 5) as kind,
              ${doerFrom('a.employee_id', 'coalesce(r.by_name, a.display_name)', 'r.by_post')} as by, null::json as "onBehalfOf",
              e.at, e.n, r.text as reason, e.body -> 'values' ->> 'dueOn' as "dueOn", ${reminded} as "to"
         from audit_entry e cross join lateral (${stepsOfEntry}) about(step, occasion)
         left join account a on e.actor = a.id::text left join given_reason r on r.id = ${reasonOfEntry}
        where e.stream = 'participant:' || $1::uuid and e.action like 'run.%'
       union all
       select t.step, t.occasion, 'return', ${closers.by}, ${closers.onBehalfOf}, t.closed_at, 0, t.reason, null, null
         from task t where t.participant_id = $1 and t.outcome = 'returned') act
     order by act.at, act.n`,
    [participantId],
  );
}
