import { beginningOf, fillersOf, Refusal } from '@siklus/domain';
import type { Tx } from '../database/unit-of-work.js';
import { newId } from '../new-id.js';
import type { About } from './about.js';
import type { SentJob } from './define-job.js';
import { laneOf } from './outbox.js';

/** Thrown by a job that trying again does not help: its row rests at once, and an incident says why. */
export class NeedsPerson extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly about: About = {},
  ) {
    super(refusal.message);
  }
}

type Why = Pick<NeedsPerson, 'refusal' | 'about'>;

interface Unfinished {
  readonly outboxId: string;
  readonly job: string;
  readonly attempts: number;
  readonly refusal: Refusal;
  readonly about?: About;
}

/**
 * Opens the incident of a row of the outbox that rests. There is one for each row: whoever retries lets that row run again, and what fails
 * then opens it anew.
 */
export async function openIncident(tx: Tx, { outboxId, job, attempts, refusal, about = {} }: Unfinished): Promise<void> {
  await tx.run(
    `insert into incident (id, kind, outbox_id, participant_id, account_id, code, details, attempts) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (outbox_id) do update set code = excluded.code, details = excluded.details, attempts = excluded.attempts,
       last_seen = clock_timestamp(), state = 'open', resolved_at = null, reason_id = null`,
    [
      newId(),
      job,
      outboxId,
      about.participantId ?? null,
      about.accountId ?? null,
      refusal.code,
      JSON.stringify(shortened(fillersOf(refusal.code, refusal.details))),
      attempts,
    ],
  );
}

/**
 * Whether an incident that is open tells of this cause already: the same work, fault and person. Whoever asks as well waits until this
 * transaction ends, so that two do not open one each.
 */
export async function isTold(tx: Tx, { job, refusal, about = {} }: Pick<Unfinished, 'job' | 'refusal' | 'about'>): Promise<boolean> {
  await tx.run('select pg_advisory_xact_lock(hashtext($1))', [`siklus.told ${job} ${refusal.code}`]);
  const told = await tx.first(
    `select 1 from incident where state = 'open' and kind = $1 and code = $2 and participant_id is not distinct from $3
        and account_id is not distinct from $4 limit 1`,
    [job, refusal.code, about.participantId ?? null, about.accountId ?? null],
  );
  return told !== undefined;
}

/** Leaves to a person what failed outside a job: the job that would mend it is written to the outbox and rests there until he retries. */
export async function leaveToPerson<Payload>(
  tx: Tx,
  job: SentJob<Payload>,
  payload: NoInfer<Payload>,
  { refusal, about }: Why,
): Promise<void> {
  const outboxId = newId();
  await tx.run(`insert into outbox (id, job, lane, payload, failures, next_send_at) values ($1, $2, $3, $4, 1, 'infinity')`, [
    outboxId,
    job.name,
    laneOf(job),
    JSON.stringify(job.payload.parse(payload)),
  ]);
  await openIncident(tx, { outboxId, job: job.name, attempts: 1, refusal, about });
}

/** SQL for the row of the outbox of this job ($1) and payload ($2) that rests with an open incident. */
const leftFor = `from outbox b join incident i on i.outbox_id = b.id and i.state = 'open'
  where b.acked_at is null and b.job = $1 and b.payload = $2::jsonb`;

function valuesOf<Payload>(job: SentJob<Payload>, payload: Payload): unknown[] {
  return [job.name, JSON.stringify(job.payload.parse(payload))];
}

/** The same, unless that very work is left to a person already. */
export async function leaveOnce<Payload>(tx: Tx, job: SentJob<Payload>, payload: NoInfer<Payload>, why: Why): Promise<void> {
  const left = await tx.first(`select ${leftFor}`, valuesOf(job, payload));
  if (left === undefined) await leaveToPerson(tx, job, payload, why);
}

/** Settles the incident of work that was left to a person and that somebody has taken up in another way. */
export async function settleLeft<Payload>(tx: Tx, job: SentJob<Payload>, payload: NoInfer<Payload>): Promise<void> {
  await tx.run(
    `with left_work as (select b.id ${leftFor}), settled as (update incident set state = 'resolved', resolved_at = clock_timestamp()
        where outbox_id in (select id from left_work))
     update outbox set acked_at = clock_timestamp() where id in (select id from left_work)`,
    valuesOf(job, payload),
  );
}

/** Somebody else's words may be of any length. */
function shortened(details: Refusal['details']): Refusal['details'] {
  return Object.fromEntries(
    Object.entries(details).map(([name, each]) => [name, typeof each === 'string' ? beginningOf(each, 1000) : each]),
  );
}
