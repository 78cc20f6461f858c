import { createPostgresBackend, Queue, setDefaultBackendFactory } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { outboxChannel } from '../../src/platform/queue/outbox.js';
import { jobOptions, workQueueName } from '../../src/platform/queue/work-queue.js';
import type { Stack } from '../office/stack.js';

/** Seconds after which no worker that lives has the same mail in hand any more. */
const longerThanAMail = 30;

/** Looks at a stack from outside, as the owner of its database and a client of its queue; what it cannot reach it tries later. */
export class Watch {
  private readonly pool: pg.Pool;
  private readonly queue: Queue;
  private readonly seenTwice = new Set<string>();
  private readonly rescuedJobs = new Set<string>();
  private duplicates = 0;

  constructor(private readonly stack: Stack) {
    this.pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 3, options: '-c search_path=public,bullmq' });
    this.pool.on('error', () => undefined); // the database is killed on purpose
    const url = stack.queueUrl;
    setDefaultBackendFactory(...(url === undefined ? [createPostgresBackend as never] : []));
    this.queue = new Queue(workQueueName, { connection: url === undefined ? this.pool : { url, maxRetriesPerRequest: 1 } });
    this.queue.on('error', () => undefined); // and so is the queue
  }

  /** Deliveries that found their work done, so far. */
  get doubleDeliveries(): number {
    return this.seenTwice.size;
  }

  /** Jobs that a dead or frozen worker had, and rows that the queue had lost, so far. */
  async rescues(): Promise<number> {
    const again = await this.rows<{ id: string }>('select id from outbox where sends > 1');
    return new Set([...this.rescuedJobs, ...again.map(({ id }) => id)]).size;
  }

  /** Notes what the queue tells of its jobs; a queue that is down is asked again later. */
  async look(): Promise<void> {
    const jobs = await this.queue.getJobs(['completed', 'active', 'waiting'], 0, 2_000).catch(() => []);
    for (const job of jobs) {
      if (job?.id === undefined) continue;
      if (job.returnvalue === 'already') this.seenTwice.add(job.id);
      if ((job.stalledCounter ?? 0) > 0 || (job.attemptsStarted ?? 0) > 1)
        this.rescuedJobs.add((job.data as { outboxId: string }).outboxId);
    }
  }

  /** Puts the newest jobs into the queue once more, as a network that repeats would. */
  async deliverAgain(): Promise<void> {
    for (const { id } of await this.rows<{ id: string }>('select id from outbox order by created_at desc limit 10'))
      await this.queue
        .add('outbox', { outboxId: id }, { ...jobOptions, jobId: `again-${(this.duplicates += 1)}-${id}` })
        .catch(() => undefined);
  }

  /** Asks the workers to look at some documents once more, which changes nothing: so they have something in hand. */
  async giveWork(): Promise<void> {
    await this.rows(
      `insert into outbox (id, job, payload) select uuidv7(), 'document.refresh', json_build_object('participantId', id)
         from (select id from participant where state = 'active' order by random() limit 20) p`,
    );
    await this.rows(`select pg_notify('${outboxChannel}', '')`);
  }

  async cutConnections(): Promise<void> {
    await this.rows(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'siklus' and random() < 0.5`);
  }

  async flushQueue(): Promise<void> {
    await this.look();
    const client = new Redis(this.stack.queueUrl ?? '', { maxRetriesPerRequest: 1 });
    client.on('error', () => undefined); // it may be down already
    await client.flushall().finally(() => client.disconnect());
  }

  /**
   * Waits until no job is left; says what still waits after four minutes, and why. The minutes for which a mail is kept for a worker that
   * was killed with it in hand are let go by at once.
   */
  async drained(): Promise<string[]> {
    for (let tries = 0; ; tries += 1) {
      const left = await this.waiting().catch(() => ['the database does not answer']);
      if (left.length === 0 || tries === 480) return left;
      if (tries === longerThanAMail * 2) await this.endLeases();
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  private async endLeases(): Promise<void> {
    await this.rows(`update outbox set next_send_at = clock_timestamp() where acked_at is null and lane = 'mail' and sends > 0`);
  }

  private async waiting(): Promise<string[]> {
    const rows = await this.rows<{ job: string; failures: number; due: string; said: string | null; n: number }>(
      `select job, failures, date_trunc('minute', next_send_at)::text as due, left(last_error, 200) as said, count(*)::int as n
         from outbox where acked_at is null group by 1, 2, 3, 4 order by 1, 2, 3`,
    );
    return rows.map(({ n, job, failures, due, said }) => `${n} of ${job} wait until ${due} after ${failures} failures: ${said}`);
  }

  async close(): Promise<void> {
    await this.queue.close().catch(() => undefined);
    await this.pool.end();
  }

  private async rows<R extends pg.QueryResultRow>(sql: string): Promise<R[]> {
    return (await this.pool.query<R>(sql)).rows;
  }
}
