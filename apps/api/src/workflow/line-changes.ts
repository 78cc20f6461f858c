import type { Tx } from '../platform/database/unit-of-work.js';
import { send } from '../platform/queue/outbox.js';
import { followLineChange } from './follow-line-change.job.js';
import { joinCycles } from './join-cycles.job.js';
import type { LineCause } from './line-cause.js';
import { peopleOfLines } from './people-of-lines.js';
import { refreshParticipants } from './refresh-participants.job.js';

const peoplePerJob = 1_000;

/** One change of the organisation at a time: two that are harmless alone could close a circle together. */
export async function lockOrganisation(tx: Tx): Promise<void> {
  await tx.run(`select pg_advisory_xact_lock(hashtext('siklus.organisation'))`);
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
