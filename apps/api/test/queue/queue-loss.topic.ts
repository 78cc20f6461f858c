import { beforeAll, describe, expect, it } from '@jest/globals';
import { Queue, setDefaultBackendFactory, Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { DatabaseEar } from '../../src/platform/queue/database-ear.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { Recurring } from '../../src/platform/queue/recurring.js';
import { relayOutbox } from '../../src/platform/queue/relay-outbox.job.js';
import { Relay } from '../../src/platform/queue/relay.js';
import { workQueueName } from '../../src/platform/queue/work-queue.js';
import { brokenIn } from '../support/broken.js';
import { aCycle, engineKit, openFor, smallOffice, type EngineKit } from '../support/engine-kit.js';
import { until } from '../../proof/office/until.js';
import { redisProgram, startRedis } from '../support/redis.js';
import { endings } from '../support/endings.js';

let kit: EngineKit;
let redis: Redis;
let queue: Queue<{ outboxId: string }>;
let url: string;

const waiting = async () =>
  (await kit.unitOfWork.read<{ n: number }>('select count(*)::int as n from outbox where acked_at is null'))[0]?.n;

/** The seconds of a lease go by: what was sent and not acknowledged is looked at again. */
async function leaseRunsOut(): Promise<void> {
  await kit.unitOfWork.run((tx) => tx.run('update outbox set next_send_at = clock_timestamp() where acked_at is null and sends > 0'));
}

/** Called inside the `describe` of a suite. */
export function queueLossTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    if (!redisProgram) return;
    kit = toEnd(await engineKit());
    ({ url } = toEnd(await startRedis()));
    redis = new Redis(url);
    toEnd(() => redis.disconnect());
    setDefaultBackendFactory();
    queue = toEnd(new Queue(workQueueName, { connection: { url, maxRetriesPerRequest: null } }));
  });

  (redisProgram ? describe : describe.skip)('a queue on Redis that forgets everything', () => {
    it('gets all waiting work again from the database, and each is done once', async () => {
      const relay = new Relay(kit.unitOfWork, queue);
      const recurring = new Recurring(new Jobs([relayOutbox], () => relay), new DatabaseEar(kit.dataSource));
      recurring.onApplicationBootstrap();
      let done = 0;
      let worker: Worker | undefined;
      try {
        const offices = await Promise.all([1, 2, 3, 4].map(() => smallOffice(kit, 3)));
        for (const [round, { unitId, staff, headId }] of offices.entries()) {
          await openFor(kit, await aCycle(kit, unitId, 2026), [...staff, headId]);
          await until(
            async () => (await queue.getJobCountByTypes('waiting', 'active', 'completed')) > 0 || (await waiting()) === 0,
            'Nothing was sent',
          );
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
        }, 'Work still waits');
      } finally {
        await worker?.close();
        await recurring.beforeApplicationShutdown();
      }
      const [left] = await kit.unitOfWork.read(
        `select (select count(*)::int from participant) as participants, (select count(*)::int from outbox) as jobs, (select count(*)::int
        from outbox where sends > 1) > 0 as again,
              (select count(*)::int from incident) as incidents`,
      );
      expect(left).toEqual({ participants: 16, jobs: 4, again: true, incidents: 0 });
      expect(done).toBe(4);
      expect(await brokenIn(kit.unitOfWork)).toEqual([]);
    });
  });
}
