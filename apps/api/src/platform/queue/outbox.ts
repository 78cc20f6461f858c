import { newId } from '../new-id.js';
import type { Tx } from '../database/unit-of-work.js';
import type { SentJob } from './define-job.js';

/**
 * The only way one piece of work starts another: asks for the job once per payload, by rows beside the state change that are sent after the
 * commit. Payloads hold ids, never personal data; one of another shape throws.
 */
export async function send<Payload>(tx: Tx, job: SentJob<Payload>, payloads: readonly NoInfer<Payload>[]): Promise<void> {
  if (payloads.length === 0) return;
  const rows = payloads.map((payload) => ({ id: newId(), job: job.name, payload: job.payload.parse(payload) }));
  await tx.run(
    `insert into outbox (id, job, lane, payload)
     select x.id, x.job, $2, x.payload from json_to_recordset($1::json) as x(id uuid, job text, payload jsonb)`,
    [JSON.stringify(rows), laneOf(job)],
  );
  // Wakes the relay at commit; if nobody listens, the relay's own pace finds the row.
  await tx.run(`select pg_notify('${outboxChannel}', '')`);
}

/** Whether the queue does the job, or the lane of mails. */
export function laneOf<Payload>(job: SentJob<Payload>): Lane {
  return 'write' in job ? 'mail' : 'work';
}

export type Lane = 'work' | 'mail';

/**
 * Condition of work that somebody waits for: neither planned for a later moment, nor done, nor given up as an incident. Mails are not:
 * nothing in the office waits for a mail server.
 */
export const isDue = `lane = 'work' and acked_at is null and due_at <= clock_timestamp() and next_send_at < 'infinity'`;

/** The channel on which the database tells of new rows. */
export const outboxChannel = 'siklus_outbox';
