import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { failpoint } from '../failpoint.js';
import { mayWork } from '../quarantine.js';
import { reasonOf, refusalFor } from '../reason.js';
import { leaveRow, noteCrash, noteFailure } from './failed-rows.js';
import { Jobs, OfAnotherRelease } from './jobs.js';
import { NeedsPerson } from './open-incident.js';

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
          `select job, payload from outbox where id = $1 and lane = 'work' and acked_at is null and ${mayWork} for update skip locked`,
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
        await leaveRow(this.unitOfWork, outboxId, error.message);
        return 'left';
      }
      const failure = error instanceof NeedsPerson ? { ...error, hopeless: true } : { refusal: refusalFor(error) };
      await noteFailure(this.unitOfWork, outboxId, { ...failure, reason: reasonOf(error) });
      throw error;
    }
  }

  /** Notes that a process ended, or stood still, while it was at this row; answers whether the row may be tried at once. */
  crashed(outboxId: string): Promise<boolean> {
    return noteCrash(this.unitOfWork, outboxId);
  }
}
