import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createPostgresBackend, Queue, setDefaultBackendFactory, Worker, type Job } from 'bullmq';
import { poolOf } from '../../src/platform/database/data-source.js';
import { Claim } from '../../src/platform/queue/claim.js';
import { defineJob } from '../../src/platform/queue/define-job.js';
import { Jobs } from '../../src/platform/queue/jobs.js';
import { send } from '../../src/platform/queue/outbox.js';
import { jobOptions, workQueueName } from '../../src/platform/queue/work-queue.js';
import { z } from 'zod';
import { until } from '../../proof/office/until.js';
import { engineKit, noNeeds, type EngineKit } from '../support/engine-kit.js';
import { endings } from '../support/endings.js';

let kit: EngineKit;

const honest = Date.now.bind(Date);

/** Called inside the `describe` of a suite. */
export function stolenJobTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    kit = toEnd(await engineKit());
    setDefaultBackendFactory(createPostgresBackend as never);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  describe('a job that a worker with a fast clock takes from another who still does it', () => {
    it('has its effect once, whoever finishes', async () => {
      const connection = poolOf(kit.dataSource) as never;
      let release = (): void => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      let begun = 0;
      const effect = defineJob({
        name: 'test.effect',
        words: { id: 'Mencoba', en: 'Try' },
        payload: z.object({}),
        handle: async (tx) => {
          begun += 1;
          await tx.run(
            `insert into setting (key, value) values ('test.effect', '1') on conflict (key) do update
               set value = to_jsonb((setting.value #>> '{}')::int + 1)`,
          );
          await held;
        },
      });
      const claim = new Claim(kit.unitOfWork, new Jobs([effect], noNeeds));
      await kit.unitOfWork.run((tx) => send(tx, effect, [{}]));
      const [row] = await kit.unitOfWork.read<{ id: string }>(`select id from outbox where job = 'test.effect'`);
      const queue = new Queue<{ outboxId: string }>(workQueueName, { connection });
      const answers: string[] = [];
      const errors: string[] = [];
      const process = async (job: Job<{ outboxId: string }>) => {
        const answer = await claim.run(job.data.outboxId);
        answers.push(answer);
        return answer;
      };
      const workers = [0, 1].map(() => {
        const worker = new Worker(workQueueName, process, { connection, lockDuration: 12_000, stalledInterval: 300, maxStalledCount: 50 });
        worker.on('error', (error) => errors.push(error.message));
        return worker;
      });
      try {
        await queue.add('outbox', { outboxId: row?.id ?? '' }, { ...jobOptions, jobId: 'o-1' });
        await until(() => begun === 1, 'Nobody began');
        // From now on the lock of the first seems long past.
        jest.spyOn(Date, 'now').mockImplementation(() => honest() + 60_000);
        await until(() => answers.length === 1, 'Nobody took the job away');
        expect(answers).toEqual(['already']);
        release();
        await until(() => answers.length === 2, 'The first did not finish');
        expect(answers).toEqual(['already', 'done']);
        expect(begun).toBe(1);
        const [left] = await kit.unitOfWork.read(
          `select (select (value #>> '{}')::int from setting where key = 'test.effect') as effects, (select count(*)::int from outbox
          where acked_at is null) as waiting`,
        );
        expect(left).toEqual({ effects: 1, waiting: 0 });
      } finally {
        release();
        await Promise.all(workers.map((worker) => worker.close()));
        await queue.close();
      }
    });
  });
}
