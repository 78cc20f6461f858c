import { beginningOf, Refusal } from '@siklus/domain';
import type { UnitOfWork } from '../database/unit-of-work.js';
import type { About } from './about.js';
import { isTold, openIncident } from './open-incident.js';
import type { Lane } from './outbox.js';

/** How many failures until an incident asks for a person, and the longest pause between two tries, in seconds. */
export const pace: Readonly<Record<Lane, { readonly tries: number; readonly longest: number }>> = {
  work: { tries: 10, longest: 300 },
  // A mail server may be away for a day: 40 tries last for a day and a quarter.
  mail: { tries: 40, longest: 3_600 },
};

// A process that ended at a row is not yet known to be gone: its row is let alone for as long as the queue's lease.
const lease = 15;
// What this release does not know is offered again soon, while a rolling restart puts up those that do; rarely when none comes.
const untilOffered = 'least(2 * sends, 30)';

/** Why a row was not done: for logs, and for the person who is asked to look after it. */
interface Failure {
  readonly reason: string;
  readonly refusal: Refusal;
  readonly about?: About;
  /** Trying again does not help. */
  readonly hopeless?: boolean;
}

// What becomes of rows of the outbox that were not done. One that somebody still holds is left alone: he was frozen, not dead.

/** Leaves a row to a process of the release that knows its job. */
export async function leaveRow(unitOfWork: UnitOfWork, outboxId: string, reason: string): Promise<void> {
  await unitOfWork.run((tx) =>
    tx.run(
      `update outbox set last_error = $2, next_send_at = clock_timestamp() + ${untilOffered} * interval '1 second'
        where id = (select id from outbox where id = $1 and acked_at is null for update skip locked)`,
      [outboxId, beginningOf(reason, 1000)],
    ),
  );
}

/**
 * Notes that a process ended, or stood still, while it was at this row: an exception could not say so. Answers whether the row
 * may be tried at once; a job that kills whoever runs it must end as an incident like any other.
 */
export function noteCrash(unitOfWork: UnitOfWork, outboxId: string): Promise<boolean> {
  const failure = { reason: 'The process ended while it worked on this job', refusal: new Refusal('WORK_ENDED_PROCESS') };
  return noteFailure(unitOfWork, outboxId, failure, () => lease);
}

/**
 * Keeps the reason on the row and plans the next try, after 1 s, 2 s, 4 s …; after many, or where none helps, an incident. Says whether
 * tries are left. What keeps all mails back is one incident, and they are tried again by themselves.
 */
export function noteFailure(
  unitOfWork: UnitOfWork,
  outboxId: string,
  { reason, refusal, about = {}, hopeless = false }: Failure,
  pause = (failures: number, longest: number) => Math.min(2 ** failures, longest),
): Promise<boolean> {
  return unitOfWork.run(async (tx) => {
    const row = await tx.first<{ job: string; lane: Lane; failures: number }>(
      'select job, lane, failures from outbox where id = $1 and acked_at is null for update skip locked',
      [outboxId],
    );
    if (row === undefined) return true;
    const { tries, longest } = pace[row.lane];
    const givenUp = hopeless || row.failures + 1 >= tries;
    const rests = givenUp && !(row.lane === 'mail' && (await isTold(tx, { job: row.job, refusal, about })));
    await tx.run(
      `update outbox set failures = failures + 1, last_error = $2,
              next_send_at = case when $3 then 'infinity' else clock_timestamp() + make_interval(secs => $4) end where id = $1`,
      [outboxId, beginningOf(reason, 1000), rests, givenUp ? longest : pause(row.failures, longest)],
    );
    if (rests) await openIncident(tx, { outboxId, job: row.job, attempts: row.failures + 1, refusal, about });
    return !rests;
  });
}
