// One peer's run in a process of its own: `node run.mjs dbos|bullmq URL PEOPLE` prints {"ms", "complete"}.
import { openWork, steps } from './work.mjs';

const [, , name, url, count] = process.argv;
const people = Number(count);
const work = await openWork(url, people);

const peers = {
  /** A durable workflow per person, one recorded step per transition, 32 side by side. */
  async dbos() {
    const { DBOS } = await import('@dbos-inc/dbos-sdk');
    const carry = DBOS.registerWorkflow(
      async (id) => {
        for (const [index, step] of steps.entries()) await DBOS.runStep(() => work.transition(id, index + 1), { name: step });
      },
      { name: 'carry' },
    );
    const system = new URL(url);
    system.pathname = '/dbos_sys';
    DBOS.setConfig({ name: 'bench', systemDatabaseUrl: system.href, logLevel: 'error', systemDatabasePoolSize: 20, runAdminServer: false });
    await DBOS.launch();
    const start = performance.now();
    let next = 1;
    await Promise.all(
      Array.from({ length: 32 }, async () => {
        while (next <= people) {
          const handle = await DBOS.startWorkflow(carry)(next++);
          await handle.getResult();
        }
      }),
    );
    const ms = performance.now() - start;
    await DBOS.shutdown();
    return ms;
  },

  /** A job per person and step on BullMQ's PostgreSQL backend, 32 side by side; a step's job adds the next one's. */
  async bullmq() {
    const { createPostgresBackend, runMigrations, withBackend } = await import('bullmq');
    const client = await work.pool.connect();
    await runMigrations(client);
    client.release();
    const backend = withBackend(createPostgresBackend);
    const connection = { connectionString: url, max: 16 };
    const queue = new backend.Queue('steps', { connection });
    let left = people;
    const finished = Promise.withResolvers();
    const start = performance.now();
    const worker = new backend.Worker(
      'steps',
      async (job) => {
        const { id, step } = job.data;
        await work.transition(id, step);
        if (step < steps.length) await queue.add('step', { id, step: step + 1 }, { removeOnComplete: true });
        else if (--left === 0) finished.resolve();
      },
      { connection, concurrency: 32, removeOnComplete: { count: 0 } },
    );
    worker.on('error', (error) => console.error(`bullmq: ${error.message}`));
    for (let from = 1; from <= people; from += 500)
      await queue.addBulk(
        Array.from({ length: Math.min(500, people - from + 1) }, (_, n) => ({
          name: 'step',
          data: { id: from + n, step: 1 },
          opts: { removeOnComplete: true },
        })),
      );
    await finished.promise;
    const ms = performance.now() - start;
    await worker.close();
    await queue.close();
    return ms;
  },
};

// Node 20 has it not yet.
Promise.withResolvers ??= function withResolvers() {
  let resolve, reject;
  const promise = new this((a, b) => ([resolve, reject] = [a, b]));
  return { promise, resolve, reject };
};

const ms = await peers[name]();
console.log(JSON.stringify({ ms, complete: await work.isComplete() }));
await work.pool.end();
process.exit(0);
