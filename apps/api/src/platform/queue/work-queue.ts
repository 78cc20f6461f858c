import { BullModule, getQueueToken, OnWorkerEvent, Processor, WorkerHost } from '@nestjs/bullmq';
import { Logger, type DynamicModule } from '@nestjs/common';
import { createPostgresBackend, setDefaultBackendFactory, UnrecoverableError, type Job, type JobsOptions, type Queue } from 'bullmq';
import { DataSource } from 'typeorm';
import { poolOf } from '../database/data-source.js';
import { failpoint } from '../failpoint.js';
import { reasonOf } from '../reason.js';
import { Settings } from '../settings.js';
import { Claim } from './claim.js';

export const workQueueName = 'siklus-work';
export const workQueueToken = getQueueToken(workQueueName);
export type WorkQueue = Queue<{ outboxId: string }>;

/** One attempt per delivery: the outbox row, not the queue, knows when to try again. Failed jobs are kept a month for the curious. */
export const jobOptions: JobsOptions = { attempts: 1, removeOnComplete: { age: 3600, count: 5000 }, removeOnFail: { age: 30 * 24 * 3600 } };

/** BullMQ on PostgreSQL by default, on Redis or Valkey when `QUEUE_URL` says so. The same code runs on both. */
export function workQueueModule(): DynamicModule {
  return BullModule.forRootAsync({
    inject: [DataSource, Settings],
    useFactory: (dataSource: DataSource, settings: Settings) => {
      if (settings.queueUrl !== undefined) {
        setDefaultBackendFactory();
        return { connection: { url: settings.queueUrl, maxRetriesPerRequest: null } };
      }
      // The Nest module cannot pass a backend yet, so it is set for the whole process before the first queue is built.
      setDefaultBackendFactory(createPostgresBackend as never);
      return { connection: poolOf(dataSource) as never };
    },
  });
}

// A mass act takes three places; the fourth is for what else is waiting. A dead worker's job is found again within about 15 s; the stall
// limit is high because a stall is a crash, not a fault of the job.
@Processor(workQueueName, { concurrency: 4, lockDuration: 12_000, stalledInterval: 5_000, maxStalledCount: 50 })
export class WorkProcessor extends WorkerHost {
  private readonly logger = new Logger('Worker');

  constructor(private readonly claim: Claim) {
    super();
  }

  async process(job: Job<{ outboxId: string }>): Promise<string> {
    const { outboxId } = job.data;
    // One attempt per delivery: a second start means that the first one never ended.
    if (job.attemptsStarted > 1 && !(await this.claim.crashed(outboxId)))
      throw new UnrecoverableError('Crashed too often; an incident waits for a person');
    try {
      const done = await this.claim.run(outboxId);
      if (done === 'left') this.logger.warn(`job ${job.id ?? '?'} is of another release and was left to it`);
      await failpoint('job.committed');
      return done;
    } catch (error) {
      throw new UnrecoverableError(reasonOf(error));
    }
  }

  @OnWorkerEvent('completed')
  completed(): Promise<void> {
    return failpoint('job.acknowledged');
  }

  @OnWorkerEvent('failed')
  failed(job: Job | undefined, error: Error): void {
    this.logger.warn(`job ${job?.id ?? '?'} failed: ${error.message}`);
  }

  @OnWorkerEvent('error')
  error(error: Error): void {
    this.logger.warn(`queue: ${error.message}`);
  }
}
