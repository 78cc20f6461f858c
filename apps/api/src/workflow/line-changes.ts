import type { Tx } from '../platform/database/unit-of-work.js';
import { send } from '../platform/queue/outbox.js';
import { refreshParticipants } from './refresh-participants.job.js';

const peoplePerJob = 1_000;

/** One change of the organisation at a time: two that are harmless alone could close a circle together. */
export async function lockOrganisation(tx: Tx): Promise<void> {
  await tx.run(`select pg_advisory_xact_lock(hashtext('siklus.organisation'))`);
}

/**
 * Asks for the documents of these people to be looked at again, and of those who report to them, two levels down: a line goes
 * up to the supervisor's supervisor. `afterSeconds` waits for a change that begins later.
 */
export async function refreshLines(tx: Tx, employeeIds: readonly string[], afterSeconds = 0): Promise<void> {
  if (employeeIds.length === 0) return;
  const rows = await tx.rows<{ id: string }>(
    `with moved as (select unnest($1::uuid[]) as id),
          post as (select employee_id as id, supervisor_id from assignment where valid_to is null or valid_to >= business_now()::date - 1),
          reports as (select id from post where supervisor_id in (select id from moved)),
          below as (select id from post where supervisor_id in (select id from reports))
     select id from moved union select id from reports union select id from below order by id`,
    [employeeIds],
  );
  const ids = rows.map((row) => row.id);
  const payloads = [];
  for (let at = 0; at < ids.length; at += peoplePerJob) payloads.push({ employeeIds: ids.slice(at, at + peoplePerJob) });
  await send(tx, refreshParticipants, payloads, afterSeconds);
}
