import { createPostgresBackend, Queue, setDefaultBackendFactory } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { canonical } from '../../src/platform/audit/chain.js';
import { jobOptions, workQueueName } from '../../src/platform/queue/work-queue.js';
import type { Acknowledged } from '../office/plain-client.js';
import type { Stack } from '../office/stack.js';

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

  async cutConnections(): Promise<void> {
    await this.rows(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'siklus' and random() < 0.5`);
  }

  async flushQueue(): Promise<void> {
    await this.look();
    const client = new Redis(this.stack.queueUrl ?? '', { maxRetriesPerRequest: 1 });
    client.on('error', () => undefined); // it may be down already
    await client.flushall().finally(() => client.disconnect());
  }

  /** Waits until no job is left; answers how many were left after four minutes. */
  async drained(): Promise<number> {
    for (let tries = 0; ; tries += 1) {
      const [left] = await this.rows<{ n: number }>('select count(*)::int as n from outbox where acked_at is null').catch(() => [{ n: 1 }]);
      if (left?.n === 0 || tries === 480) return left?.n ?? 1;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }

  /** The acknowledged writes that the database does not have: there must be none. */
  async lost(acknowledged: readonly Acknowledged[]): Promise<string[]> {
    const rows = await this.rows<{ id: string; outcome: string; answers: unknown; reason: string | null }>(
      'select id, outcome, answers, reason from task',
    );
    const stored = new Map(rows.map((row) => [row.id, row]));
    return acknowledged.flatMap((write) => {
      const row = stored.get(write.taskId);
      const kept =
        'reason' in write
          ? row?.outcome === 'returned' && row.reason === write.reason
          : row?.outcome === 'done' && canonical(row.answers) === canonical(write.answers);
      return kept
        ? []
        : [`${write.taskId}: acknowledged ${JSON.stringify(write).slice(0, 200)}, stored ${JSON.stringify(row ?? null).slice(0, 200)}`];
    });
  }

  async close(): Promise<void> {
    await this.queue.close().catch(() => undefined);
    await this.pool.end();
  }

  private async rows<R extends pg.QueryResultRow>(sql: string): Promise<R[]> {
    return (await this.pool.query<R>(sql)).rows;
  }
}
