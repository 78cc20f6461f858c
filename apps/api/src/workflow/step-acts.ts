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

/** What becomes of a turn by a change of the reporting line. */
const reassigned = `('run.handed-over', 'run.stood-in', 'run.blocked', 'run.unblocked')`;

/** SQL for whom an entry `e` about a change of the line names under `key`: an employee, or a pool. */
function named(key: 'heldBy' | 'heldBefore'): string {
  return `(select json_build_object('employeeId', held.id, 'name', held.name, 'pool', case when held.id is null then key end)
    from (select e.body -> 'values' ->> '${key}' as key) told
    left join employee held on held.id = case when key ~ '^[0-9a-f]{8}-' then key::uuid end where key is not null)`;
}

/** SQL for who was reminded by entry `e`: whoever held the step at its moment. */
const reminded = `(
  select json_build_object('employeeId', h.holder_id, 'name', held.name, 'pool', h.pool)
    from step_run r join holding h on h.step_run_id = r.id left join employee held on held.id = h.holder_id
   where r.participant_id = $1 and r.step = about.step and r.occasion = about.occasion and h.since <= e.at
   order by h.version desc, h.since desc limit 1)`;

/** What persons did to the steps of a document beside answering them, oldest first, with their reasons. */
export function stepActsOf(tx: Pick<Tx, 'rows'>, participantId: string): Promise<ActAtStep[]> {
  return tx.rows<ActAtStep & { by: Doer | null }>(
    `select step, occasion, kind, by, "onBehalfOf", ${utc('at')} as at, reason, "dueOn", "dueBefore", "to", "from" from (
       select about.step, about.occasion,
              case when e.action in ${reassigned} then 'reassign' when e.action = 'run.due-moved' then 'extend' else substr(e.action, 5) end
                as kind,
              ${doerFrom('a.employee_id', 'coalesce(r.by_name, a.display_name)', 'r.by_post')} as by, null::json as "onBehalfOf",
              e.at, e.n, r.text as reason, case when e.action not in ${reassigned} then e.body -> 'values' ->> 'dueOn' end as "dueOn",
              e.body -> 'values' ->> 'dueBefore' as "dueBefore",
              case when e.action = 'run.remind' then ${reminded} when e.action in ${reassigned} then ${named('heldBy')} end as "to",
              case when e.action in ${reassigned} then ${named('heldBefore')} end as "from"
         from audit_entry e cross join lateral (${stepsOfEntry}) about(step, occasion)
         left join account a on e.actor = a.id::text left join given_reason r on r.id = ${reasonOfEntry}
        where e.stream = 'participant:' || $1::uuid and (e.action in ('run.extend', 'run.remind', 'run.skip', 'run.reopen', 'run.due-moved')
          or (e.action in ${reassigned} and e.actor <> 'system'))
       union all
       select t.step, t.occasion, 'return', ${closers.by}, ${closers.onBehalfOf}, t.closed_at, 0, t.reason, null, null, null, null
         from task t where t.participant_id = $1 and t.outcome = 'returned') act
     order by act.at, act.n`,
    [participantId],
  );
}
