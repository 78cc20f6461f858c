import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue, setDefaultBackendFactory, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { spawn, type ChildProcess } from 'node:child_process';
import { Relay } from '../../src/platform/queue/relay.js';
import { workQueueName } from '../../src/platform/queue/work-queue.js';
import { verifyAll } from '../../src/workflow/verify.js';
import { aCycle, engineKit, openFor, smallOffice, type EngineKit } from '../support/engine-kit.js';
import { freePort } from '../../proof/office/stack.js';

// Where there is no Redis the test is counted as skipped.
const program = process.env['REDIS_SERVER'];
let kit: EngineKit;
let server: ChildProcess;
let redis: Redis;
let queue: Queue<{ outboxId: string }>;
let url: string;

const waiting = async () =>
  (await kit.unitOfWork.read<{ n: number }>('select count(*)::int as n from outbox where acked_at is null'))[0]?.n;

/** The seconds of a lease go by: what was sent and not acknowledged is looked at again. */
async function leaseRunsOut(): Promise<void> {
  await kit.unitOfWork.run((tx) => tx.run('update outbox set next_send_at = clock_timestamp() where acked_at is null and sends > 0'));
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; !(await isSo()); ) {
    if (Date.now() > end) throw new Error('It did not become so within 30 seconds');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Called inside the `describe` of a suite. */
export function queueLossTopic(): void {
  beforeAll(async () => {
    if (!program) return;
    const port = await freePort();
    url = `redis://127.0.0.1:${port}`;
    server = spawn(program, ['--port', String(port), '--bind', '127.0.0.1', '--save', ''], { stdio: 'ignore' });
    redis = new Redis(url, { retryStrategy: () => 50 });
    redis.on('error', () => undefined); // until the server listens
    kit = await engineKit();
    setDefaultBackendFactory();
    queue = new Queue(workQueueName, { connection: { url, maxRetriesPerRequest: null } });
  });
  afterAll(async () => {
    if (!program) return;
    await queue.close();
    redis.disconnect();
    server.kill('SIGKILL');
    await kit.close();
  });

  (program ? describe : describe.skip)('a queue on Redis that forgets everything', () => {
    it('gets all waiting work again from the database, and each is done once', async () => {
      const relay = new Relay(kit.unitOfWork, kit.dataSource, queue);
      relay.onApplicationBootstrap();
      let done = 0;
      let worker: Worker | undefined;
      try {
        const offices = await Promise.all([1, 2, 3, 4].map(() => smallOffice(kit, 3)));
        for (const [round, { unitId, staff, headId }] of offices.entries()) {
          await openFor(kit, await aCycle(kit, unitId, 2026), [...staff, headId]);
          await until(async () => (await queue.getJobCountByTypes('waiting', 'active', 'completed')) > 0 || (await waiting()) === 0);
          await redis.flushall();
          if (round === 0) {
            // Nobody has worked yet: without the rows of the outbox this work would be gone.
            expect(await queue.getJobCountByTypes('waiting', 'active', 'completed', 'failed')).toBe(0);
            expect(await waiting()).toBe(1);
            worker = new Worker(
              workQueueName,
              async ({ data }: { data: { outboxId: string } }) => {
                const answer = await kit.claim.run(data.outboxId);
                if (answer === 'done') done += 1;
                return answer;
              },
              { connection: { url, maxRetriesPerRequest: null } },
            );
            worker.on('error', () => undefined); // its jobs vanish under its hands
          }
          await leaseRunsOut();
        }
        await until(async () => {
          await leaseRunsOut();
          return (await waiting()) === 0;
        });
      } finally {
        await worker?.close();
        await relay.beforeApplicationShutdown();
      }
      const [left] = await kit.unitOfWork.read(
        `select (select count(*)::int from participant) as participants, (select count(*)::int from outbox) as jobs, (select count(*)::int
        from outbox where sends > 1) > 0 as again,
              (select count(*)::int from incident) as incidents`,
      );
      expect(left).toEqual({ participants: 16, jobs: 4, again: true, incidents: 0 });
      expect(done).toBe(4);
      expect((await verifyAll(kit.unitOfWork)).filter(({ violations }) => violations > 0)).toEqual([]);
    });
  });
}
