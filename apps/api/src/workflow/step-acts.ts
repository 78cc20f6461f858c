import type { Doer, StepAct } from '@siklus/contracts/acts';
import { reasonOfEntry } from '../platform/audit/keep-reason.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { utc } from '../platform/database/utc.js';
import { calledThen } from './called-then.js';
import { closers, doerFrom } from './closers.js';
import { actingPostOfEntry, representedInEntry } from './turn-of-entry.js';
import type { DocumentReading } from './undecided.js';

/** An act with the step that it was about. */
export type ActAtStep = StepAct & { readonly step: string; readonly occasion: string };

/** A reopening may take with it what rested on the step: each of these steps is told of it too. */
const stepsOfEntry = `select e.body ->> 'step', coalesce(e.body ->> 'occasion', '') union all
  select split_part(run, '/', 1), split_part(run, '/', 2) from unnest(string_to_array(e.body -> 'values' ->> 'with', ',')) run`;

/** What a change of the reporting line does to a turn, as an act. */
const byLine = {
  'run.handed-over': 'reassign',
  'run.stood-in': 'reassign',
  'run.blocked': 'hold',
  'run.unblocked': 'release',
  'run.deputies': 'deputise',
} as const satisfies Readonly<Record<string, StepAct['kind']>>;
const actionsByLine = `(${quoted(Object.keys(byLine))})`;

const byPerson = `(${quoted(['run.request', 'run.withdraw', 'run.extend', 'run.remind', 'run.skip', 'run.reopen', 'run.due-moved'])})`;

function quoted(words: readonly string[]): string {
  return words.map((word) => `'${word}'`).join(', ');
}

const kind = `case e.action ${Object.entries(byLine)
  .map(([action, told]) => `when '${action}' then '${told}'`)
  .join(' ')} when 'run.due-moved' then case when e.actor = 'system' then 'allot' else 'extend' end else substr(e.action, 5) end`;

/** SQL for a value that an entry `e` about a change of the line tells; null elsewhere. */
const valueByLine = (key: string): string => `case when e.action in ${actionsByLine} then e.body -> 'values' ->> '${key}' end`;

const person = (row: string): string => `'employeeId', ${row}.id, 'name', ${calledThen(row, 'e.at')}`;

/** SQL for whom an entry `e` names under `key`, called as then: an employee, or a pool. */
function named(key: 'heldBy' | 'heldBefore'): string {
  return `(select json_build_object(${person('held')}, 'pool', case when held.id is null then key end)
    from (select e.body -> 'values' ->> '${key}' as key) told
    left join employee held on held.id = case when key ~ '^[0-9a-f]{8}-' then key::uuid end where key is not null)`;
}

/** SQL for the deputies whom an entry `e` about them names, called as then. */
const deputies = `case when e.action = 'run.deputies' then (
  select coalesce(json_agg(json_build_object(${person('held')}, 'pool', null) order by held.name), '[]') from employee held
   where held.id = any(string_to_array(e.body -> 'values' ->> 'deputies', ',')::uuid[])) end`;

/** SQL for the standing that the act behind an entry `e` gave the employee, where the turn is or was his own: only that is told here. */
const standingByLine = `(select changed ->> 'new' from participant own
    join audit_entry told on told.stream = 'employee:' || own.employee_id
      and told.body ->> 'reasonId' = e.body -> 'values' ->> 'reasonId'
    join employee_change change on change.employee_id = own.employee_id and change.n = told.n
    cross join jsonb_array_elements(change.fields) changed
   where own.id = $1 and e.action in ${actionsByLine} and changed ->> 'field' = 'standing'
     and own.employee_id::text in (e.body -> 'values' ->> 'heldBefore', e.body -> 'values' ->> 'heldBy') limit 1)`;

const opening = `('run.opened', 'run.unblocked')`;

/**
 * SQL for the runs whose due day an entry `e` tells to have moved: as they opened, by themselves or by a person's act, or as the next turn
 * has days of its own. Whoever takes a step up again moves its day himself, in a line of its own.
 */
const dueLater = `select 'postpone' as kind, e.body as run where e.action in ${opening} and e.actor = 'system'
  union all select 'allot', e.body where e.action in ('turn.completed', 'turn.returned')
  union all select 'postpone', brought from jsonb_array_elements(e.body -> 'broughtAbout') brought
    where brought ->> 'action' in ${opening} and e.action not in ('run.reopen', 'resumed', 'reopened')`;

/**
 * What persons did to the steps of a document beside answering them, and how their due days moved, oldest first, with the reasons. What was
 * said of single parts of an answer that was given back is for the parties to its step.
 */
export async function stepActsOf(
  tx: Pick<Tx, 'rows'>,
  participantId: string,
  reading: Pick<DocumentReading, 'isPartyTo'>,
): Promise<ActAtStep[]> {
  const acts = await tx.rows<ActAtStep & { by: Doer | null }>(
    `select step, occasion, kind, by, "onBehalfOf", ${utc('at')} as at, reason, "dueOn", "dueBefore", "to", "from",
            deputies, change, standing, unmet, marks
       from (
       select about.step, about.occasion, ${kind} as kind,
              ${doerFrom('a.employee_id', 'coalesce(r.by_name, a.display_name)', `coalesce(${actingPostOfEntry}, r.by_post)`)} as by,
              ${representedInEntry} as "onBehalfOf",
              e.at, e.n, r.text as reason,
              case when e.action in ${byPerson} or e.body -> 'values' ? 'dueBefore' then e.body -> 'values' ->> 'dueOn' end as "dueOn",
              e.body -> 'values' ->> 'dueBefore' as "dueBefore",
              case when e.action in ${actionsByLine} or e.action = 'run.remind' then ${named('heldBy')} end as "to",
              case when e.action in ${actionsByLine} then ${named('heldBefore')} end as "from", ${deputies} as deputies,
              ${valueByLine('change')} as change, ${standingByLine} as standing, string_to_array(${valueByLine('unmet')}, ',') as unmet,
              null::jsonb as marks
         from audit_entry e cross join lateral (${stepsOfEntry}) about(step, occasion)
         left join account a on e.actor = a.id::text left join given_reason r on r.id = ${reasonOfEntry}
        where e.stream = 'participant:' || $1::uuid and (e.action in ${byPerson} or (e.action in ${actionsByLine} and e.actor <> 'system'))
       union all
       select run ->> 'step', coalesce(run ->> 'occasion', ''), later.kind, null, null, e.at, e.n, null, run -> 'values' ->> 'dueOn',
              run -> 'values' ->> 'dueBefore', null, null, null, null, null, null, null
         from audit_entry e cross join lateral (${dueLater}) later
        where e.stream = 'participant:' || $1::uuid and run -> 'values' ? 'dueBefore'
       union all
       select t.step, t.occasion, 'return', ${closers.by}, ${closers.onBehalfOf}, t.closed_at, 0, t.reason, null, null, null, null,
              null, null, null, null, t.marks
         from task t where t.participant_id = $1 and t.outcome = 'returned') act
     order by act.at, act.n`,
    [participantId],
  );
  return acts.map((act) => (reading.isPartyTo(act) ? act : { ...act, marks: null }));
}
