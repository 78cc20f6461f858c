import { Injectable } from '@nestjs/common';
import { Refusal } from '@siklus/domain';
import { UnitOfWork } from '../database/unit-of-work.js';
import { failpoint } from '../failpoint.js';
import { mayWork } from '../quarantine.js';
import { reasonOf, refusalFor } from '../reason.js';
import { Jobs, OfAnotherRelease } from './jobs.js';
import { NeedsPerson, openIncident, type About } from './open-incident.js';

/** After this many failures the row waits for a person: an incident says so. */
export const attemptsBeforeIncident = 10;

// Seconds until the next sending. A job that threw rests 1 s, 2 s, 4 s … at most 5 minutes; one that crashed is in hand again already.
const backoff = 'least(power(2, failures), 300)';
const lease = '15';
// What this release does not know is offered again soon, while a rolling restart puts up those that do; rarely when none comes.
const untilOffered = 'least(2 * sends, 30)';

/** Runs a delivered outbox row: claim, work and acknowledgement are one transaction. */
@Injectable()
export class Claim {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Does the row's work unless it is done or being done, or is of another release: then it is left to a process of that release, which is
   * no failure. Says which. A failure is noted on the row and thrown on.
   */
  async run(outboxId: string): Promise<'done' | 'already' | 'left'> {
    try {
      return await this.unitOfWork.run(async (tx) => {
        const row = await tx.first<{ job: string; payload: unknown }>(
          `select job, payload from outbox where id = $1 and acked_at is null and ${mayWork} for update skip locked`,
          [outboxId],
        );
        if (row === undefined) return 'already';
        await failpoint('job.claimed');
        await this.jobs.run(tx, row.job, row.payload);
        await failpoint('job.worked');
        await tx.run('update outbox set acked_at = clock_timestamp() where id = $1', [outboxId]);
        return 'done';
      });
    } catch (error) {
      if (error instanceof OfAnotherRelease) {
        await this.leave(outboxId, error.message);
        return 'left';
      }
      const failure =
        error instanceof NeedsPerson ? { refusal: error.refusal, about: error.about, hopeless: true } : { refusal: refusalFor(error) };
      await this.note(outboxId, { ...failure, reason: reasonOf(error), delay: backoff });
      throw error;
    }
  }

  /**
   * Notes that a process ended, or stood still, while it was at this row: an exception could not say so. Answers whether the row
   * may be tried at once; a job that kills whoever runs it must end as an incident like any other. A row that somebody still holds is
   * left alone: he was frozen, not dead.
   */
  crashed(outboxId: string): Promise<boolean> {
    return this.note(outboxId, {
      reason: 'The process ended while it worked on this job',
      refusal: new Refusal('WORK_ENDED_PROCESS'),
      delay: lease,
    });
  }

  private async leave(outboxId: string, reason: string): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.run(
        `update outbox set last_error = $2, next_send_at = clock_timestamp() + ${untilOffered} * interval '1 second'
          where id = (select id from outbox where id = $1 and acked_at is null for update skip locked)`,
        [outboxId, reason.slice(0, 1000)],
      ),
    );
  }

  /** Keeps the reason on the row and plans the next sending; after ten, or where none helps, an incident. Says whether tries are left. */
  private note(outboxId: string, { reason, refusal, about, hopeless = false, delay }: Failure): Promise<boolean> {
    return this.unitOfWork.run(async (tx) => {
      const row = await tx.first<{ failures: number; job: string; rests: boolean }>(
        `update outbox set failures = failures + 1, last_error = $2,
                next_send_at = case when failures + 1 >= $3 then 'infinity' else clock_timestamp() + ${delay} * interval '1 second' end
          where id = (select id from outbox where id = $1 and acked_at is null for update skip locked)
          returning failures, job, next_send_at = 'infinity' as rests`,
        [outboxId, reason.slice(0, 1000), hopeless ? 0 : attemptsBeforeIncident],
      );
      if (row === undefined || !row.rests) return true;
      await openIncident(tx, { outboxId, job: row.job, attempts: row.failures, refusal, ...(about === undefined ? {} : { about }) });
      return false;
    });
  }
}

/** Why a row was not done: for logs, and for the person who is asked to look after it. */
interface Failure extends Pick<NeedsPerson, 'refusal'> {
  readonly reason: string;
  readonly about?: About;
  readonly hopeless?: boolean;
  readonly delay: string;
}
