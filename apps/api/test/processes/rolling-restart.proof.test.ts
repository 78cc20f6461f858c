import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Queue, setDefaultBackendFactory } from 'bullmq';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { version } from '../../src/platform/release.js';
import { workQueueName } from '../../src/platform/queue/work-queue.js';
import { Watch } from '../../proof/chaos/watch.js';
import { guardedFolder, type GuardedFolder } from '../../proof/database/guarded-folder.js';
import { Balancer } from '../../proof/office/balancer.js';
import { endState } from '../../proof/office/end-state.js';
import { lostWrites } from '../../proof/office/lost-writes.js';
import { PlainClient } from '../../proof/office/plain-client.js';
import { Stack } from '../../proof/office/stack.js';
import { until } from '../../proof/office/until.js';
import { olderRelease, olderVersion, today } from '../../proof/office/older-release.js';

const staff = fileURLToPath(new URL('../../../../data/staff-60.csv', import.meta.url));
let folder: GuardedFolder | undefined;
let before: string;
beforeAll(() => {
  folder = guardedFolder('siklus-release');
  before = olderRelease(folder.path);
});
afterAll(() => folder?.remove());

/** What happens while a cycle is opened and carried: after the opening, and once so many tasks are completed. */
interface Plan {
  readonly onOpening?: (stack: Stack) => Promise<void>;
  readonly at: readonly { readonly completed: number; readonly act: (stack: Stack) => Promise<void> }[];
}

/** Two APIs behind one address and two workers on one Redis and one PostgreSQL carry a cycle over HTTP. */
async function season(release: string, { onOpening, at }: Plan) {
  const stack = await Stack.start('redis', { apis: 2, workers: 2, release });
  const balancer = await Balancer.before([stack.url, stack.secondUrl]);
  const watch = new Watch(stack);
  try {
    const pending = [...at];
    let opened = 0;
    const client = new PlainClient(balancer.url, stack.password, async (completed) => {
      const [next] = pending;
      if (next === undefined || completed < next.completed) return;
      pending.shift();
      await next.act(stack);
    });
    expect(await client.importStaff(staff)).toMatchObject({ status: 200 });
    const cycles = await client.openCycles(2025, async () => {
      if ((opened += 1) === 1) await onOpening?.(stack);
    });
    await client.carryAll(cycles);
    expect(pending).toEqual([]);
    const [waiting, lost] = [await watch.drained(), await lostWrites(stack.databaseUrl, client.acknowledged)];
    return {
      hash: (await endState(stack.databaseUrl)).hash,
      left: {
        waiting,
        lost,
        accidents: stack.accidents,
        failed: await failedJobs(stack),
        incidents: await count(stack, 'incident'),
        failures: await count(stack, 'outbox where failures > 0'),
      },
      verify: await stack.operate('verify'),
      output: stack.output.join(''),
    };
  } finally {
    await watch.close();
    await balancer.close();
    await stack.stop();
  }
}

async function count({ databaseUrl }: Stack, what: string): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return (await client.query<{ n: number }>(`select count(*)::int as n from ${what}`)).rows[0]?.n ?? NaN;
  } finally {
    await client.end();
  }
}

async function failedJobs({ queueUrl = '' }: Stack): Promise<number> {
  setDefaultBackendFactory();
  const queue = new Queue(workQueueName, { connection: { url: queueUrl } });
  try {
    return await queue.getJobCountByTypes('failed');
  } finally {
    await queue.close();
  }
}

const versionAt = async (url: string) => ((await (await fetch(`${url}/api/version`)).json()) as { version: string }).version;
const replace = (part: 'api' | 'api-2' | 'worker') => (stack: Stack) => stack.replace(part, today);
const nothingLeft = { waiting: [], lost: [], accidents: [], failed: 0, incidents: 0, failures: 0 };

describe('two API and two worker processes on one Redis and one PostgreSQL', () => {
  let peace: string;

  it('carry a cycle to its end together', async () => {
    const { hash, left, verify, output } = await season(today, { at: [] });
    expect(left).toEqual(nothingLeft);
    expect(verify).toMatchObject({ code: 0 });
    expect(output).not.toContain('is of another release');
    peace = hash;
  });

  it(
    'lose nothing while a release rolls over them: what the old ones do not know waits for the new ones, and all ends the ' + 'same',
    async () => {
      const seen: string[] = [];
      const look = async (stack: Stack) => void seen.push(await versionAt(stack.url), await versionAt(stack.secondUrl));
      const { hash, left, verify, output } = await season(before, {
        // Both workers are old: the page waits, offered to each of them again and again, until one knows it.
        async onOpening(stack) {
          const offered = "outbox where acked_at is null and sends > 2 and last_error like '%no job bulk.page%'";
          await until(async () => (await count(stack, offered)) > 0, 'no old worker was offered the page');
          expect(await count(stack, 'participant')).toBe(0);
          await look(stack);
          await stack.replace('worker-2', today);
        },
        at: [
          { completed: 60, act: replace('api') },
          { completed: 180, act: look },
          { completed: 240, act: replace('api-2') },
          { completed: 360, act: replace('worker') },
          { completed: 480, act: look },
        ],
      });
      expect(seen).toEqual([olderVersion, olderVersion, version, olderVersion, version, version]);
      expect(output).toContain('is of another release');
      expect(left).toEqual(nothingLeft);
      expect(verify).toMatchObject({ code: 0 });
      expect(hash).toBe(peace);
    },
  );
});
