import { earliestToday } from '../platform/business-now.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { send } from '../platform/queue/outbox.js';
import { isDisabled } from '../platform/lists/scope.js';
import { followLineChange } from './follow-line-change.job.js';
import { joinCycles } from './join-cycles.job.js';
import type { LineCause } from './line-cause.js';
import { ableStandings } from './load-line.js';
import { refreshParticipants } from './refresh-participants.job.js';

const peoplePerJob = 1_000;

/** One change of the organisation at a time: two that are harmless alone could close a circle together. */
export async function lockOrganisation(tx: Tx): Promise<void> {
  await tx.run(`select pg_advisory_xact_lock(hashtext('siklus.organisation'))`);
}

/**
 * Everybody whose line leads through these people now or will, themselves among them: a line goes up to the supervisor's supervisor, past
 * everybody who is away.
 */
export async function peopleOfLines(tx: Pick<Tx, 'rows'>, employeeIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `with recursive post as (
            select employee_id as id, supervisor_id from assignment
             where kind in ('D', 'PJ', 'TT') and (valid_to is null or valid_to >= ${earliestToday} - 1)),
          moved as (
            select unnest($1::uuid[]) as id
            union
            -- Who acts for a post, or did, stands in the line of its holder's people.
            select held.employee_id from assignment acting
              join assignment held on held.unit_id = acting.unit_id and held.position = acting.position and held.kind in ('D', 'TT')
             where acting.employee_id = any($1::uuid[]) and acting.kind in ('PLT', 'PLH', 'PJ') and held.ends_at > business_now()),
          below(id, present) as (
            select id, 0 from moved
            union
            -- Between a person and the highest in his line stands one who is there, and any number who are not.
            select p.id, b.present + (e.standing = any($2::text[]) and not ${isDisabled('e.id')})::int
              from below b join post p on p.supervisor_id = b.id join employee e on e.id = p.id where b.present < 2)
     select distinct id from below order by id`,
    [employeeIds, ableStandings],
  );
  return rows.map(({ id }) => id);
}

/**
 * Asks for the documents of all whose line leads through these people to be looked at again, and for those of them who came into the units
 * of a running cycle to join it; modules act on what else follows for these people. What begins later is followed then. `cause` is who
 * changed the line, and why.
 */
export async function refreshLines(tx: Tx, employeeIds: readonly string[], cause?: LineCause): Promise<void> {
  if (employeeIds.length === 0) return;
  await refreshDocuments(tx, await peopleOfLines(tx, employeeIds), cause);
  await send(tx, joinCycles, inJobs(employeeIds));
  await send(tx, followLineChange, inJobs(employeeIds));
}

/** Asks for the documents of these people, and of nobody else, to be looked at again. */
export async function refreshDocuments(tx: Tx, employeeIds: readonly string[], cause?: LineCause): Promise<void> {
  const jobs = inJobs(employeeIds);
  await send(tx, refreshParticipants, cause === undefined ? jobs : jobs.map((job) => ({ ...job, cause })));
}

function inJobs(ids: readonly string[]): { employeeIds: string[] }[] {
  const payloads = [];
  for (let at = 0; at < ids.length; at += peoplePerJob) payloads.push({ employeeIds: ids.slice(at, at + peoplePerJob) });
  return payloads;
}
