import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { mayWork } from '../quarantine.js';
import { Jobs } from './jobs.js';

/** After this many failures the row waits for a person: an incident says so. */
export const attemptsBeforeIncident = 10;

/** Runs a delivered outbox row: claim, work and acknowledgement are one transaction. */
@Injectable()
export class Claim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /** Does the row's work unless it is done or being done; says which. A failure is noted on the row and thrown on. */
  async run(outboxId: string): Promise<'done' | 'already'> {
    try {
      return await this.unitOfWork.run(async (tx) => {
        const row = await tx.first<{ job: string; payload: unknown }>(
          `select job, payload from outbox where id = $1 and acked_at is null and ${mayWork} for update skip locked`,
          [outboxId],
        );
        if (row === undefined) return 'already';
        await this.jobs.run(tx, row.job, row.payload);
        await tx.run('update outbox set acked_at = clock_timestamp() where id = $1', [outboxId]);
        return 'done';
      });
    } catch (error) {
      await this.note(outboxId, error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  /** Keeps the reason on the row and plans the next try: 1 s, 2 s, 4 s … at most 5 minutes; then an incident. */
  private async note(outboxId: string, reason: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const row = await tx.first<{ failures: number; job: string }>(
        `update outbox set failures = failures + 1, last_error = $2,
                next_send_at = case when failures + 1 >= $3 then 'infinity' else clock_timestamp() + least(power(2, failures), 300) * interval '1 second' end
          where id = $1 and acked_at is null returning failures, job`,
        [outboxId, reason.slice(0, 1000), attemptsBeforeIncident],
      );
      if (row === undefined || row.failures < attemptsBeforeIncident) return;
      await tx.run(
        `insert into incident (id, kind, outbox_id, reason, attempts) values (gen_random_uuid(), $1, $2, $3, $4)
         on conflict (outbox_id) do update set reason = excluded.reason, attempts = excluded.attempts, last_seen = clock_timestamp(), state = 'open', resolved_at = null`,
        [row.job, outboxId, reason.slice(0, 1000), row.failures],
      );
    });
  }
}
