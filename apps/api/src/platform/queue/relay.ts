import { Inject, Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { failpoint } from '../failpoint.js';
import { mayWork } from '../quarantine.js';
import { jobOptions, workQueueToken, type WorkQueue } from './work-queue.js';

/** How long a sent row may stay unacknowledged before the relay asks the queue what became of it. */
const leaseSeconds = 15;
const page = 500;

interface Due {
  readonly id: string;
  readonly job: string;
  readonly sends: number;
}

/** Carries committed outbox rows into the queue, and again when the queue lost them. The queue may vanish at any moment. */
@Injectable()
export class Relay {
  private readonly logger = new Logger('Relay');

  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(workQueueToken) private readonly queue: WorkQueue,
  ) {
    queue.on('error', (error) => this.logger.warn(`queue: ${error.message}`));
  }

  /** Sends one page of due rows; says whether there may be more. */
  async pass(): Promise<boolean> {
    const due = await this.take();
    if (due.length > 0) await failpoint('relay.taken');
    const fresh = due.filter((row) => row.sends === 1);
    const lost: Due[] = [];
    for (const row of due) if (row.sends > 1 && !(await this.isAlive(row))) lost.push(row);
    const send = [...fresh, ...lost];
    await this.send(
      send.map(({ id, job, sends }) => ({ name: job, data: { outboxId: id }, opts: { ...jobOptions, jobId: jobId(id, sends) } })),
    );
    if (send.length > 0) await failpoint('relay.sent');
    if (lost.length > 0) this.logger.log(`sent ${lost.length} outbox rows again`);
    return due.length === page;
  }

  /** On PostgreSQL each bulk makes temporary tables, which pays from about twenty jobs on. */
  private async send(jobs: Parameters<WorkQueue['addBulk']>[0]): Promise<void> {
    if (jobs.length >= 20) await this.queue.addBulk(jobs);
    else for (const { name, data, opts } of jobs) await this.queue.add(name, data, opts);
  }

  /** Takes due rows under a lease before they are sent: a crash in between costs one lease, never the row. */
  private take(): Promise<Due[]> {
    return this.unitOfWork.run((tx) =>
      tx.rows<Due>(
        `update outbox o set sends = o.sends + 1, next_send_at = clock_timestamp() + make_interval(secs => $2)
           from (select id from outbox where acked_at is null and lane = 'work' and next_send_at <= clock_timestamp() and ${mayWork}
             order by next_send_at limit $1 for update skip locked) due
          where o.id = due.id returning o.id, o.job, o.sends`,
        [page, leaseSeconds],
      ),
    );
  }

  /** Whether any earlier sending is still waiting or running in the queue. */
  private async isAlive({ id, sends }: Due): Promise<boolean> {
    for (let earlier = sends - 1; earlier > 0 && earlier > sends - 4; earlier -= 1) {
      const state = await this.queue.getJobState(jobId(id, earlier));
      if (state === 'waiting' || state === 'active' || state === 'delayed' || state === 'prioritized') return true;
    }
    return false;
  }
}

// A custom job id holds no colon, and the suffix keeps a finished id from swallowing the next sending.
function jobId(id: string, sends: number): string {
  return `o-${id}-${sends}`;
}
