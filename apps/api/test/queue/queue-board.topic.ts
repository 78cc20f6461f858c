import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { createPostgresBackend, createRedisBackend, Queue } from 'bullmq';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { Logger } from '@nestjs/common';
import { workQueueName } from '../../src/platform/queue/work-queue.js';
import { signedIn } from '../support/people.js';
import { until } from '../../proof/office/until.js';
import { endings } from '../support/endings.js';
import { redisProgram, startRedis } from '../support/redis.js';
import { startTestApp, type Client, type TestApp } from '../support/test-app.js';

interface Listed {
  readonly queues: readonly {
    readonly name: string;
    readonly readOnlyMode: boolean;
    readonly counts: Readonly<Record<string, number>>;
    readonly jobs: readonly { readonly name: string; readonly data: unknown }[];
  }[];
}

const page = '/ops/queues';
const listing = `${page}/api/queues`;
const job = { outboxId: '01a20bcd-4aa7-794b-91aa-000000000000' };

/** What the board's own buttons would send. */
const acts = [
  ['put', `${page}/api/queues/pause`],
  ['put', `${page}/api/queues/${workQueueName}/pause`],
  ['put', `${page}/api/queues/${workQueueName}/retry/failed`],
  ['put', `${page}/api/queues/${workQueueName}/obliterate`],
  ['post', `${page}/api/queues/${workQueueName}/add`],
  ['put', `${page}/api/queues/${workQueueName}/job-1/clean`],
] as const;

/** The queue with one job, as the person who looks finds it. */
async function expectJobSeen(ops: Client): Promise<void> {
  const { status, body } = await ops.get<Listed>(listing, { query: { activeQueue: workQueueName, status: 'waiting', page: '1' } });
  expect(status).toBe(200);
  expect(body.queues).toMatchObject([
    {
      name: workQueueName,
      readOnlyMode: true,
      counts: { waiting: 1 },
      jobs: [
        { name: 'Menyesuaikan dokumen dengan waktu dan garis atasan / Bring documents in line with time and reporting line', data: job },
      ],
    },
  ]);
}

/** Called inside the `describe` of a suite. */
export function queueBoardTopic(): void {
  describe('the page of the queue', () => {
    let site: TestApp;
    let queue: Pick<Queue, 'add' | 'close' | 'isPaused' | 'getJobCounts'>;
    let ops: Client;

    const toEnd = endings();
    beforeAll(async () => {
      site = toEnd(await startTestApp());
      queue = toEnd(new Queue(workQueueName, { connection: { connectionString: site.databaseUrl } }, createPostgresBackend));
      await queue.add('participants.refresh', job, { jobId: 'job-1' });
      ops = await signedIn(site, 'ops', { roles: ['ops'] });
    });

    it('is for operators alone, whatever part of it is asked for', async () => {
      const others = { administrator: 403, auditor: 403, 'training-office': 403 };
      for (const part of [page, `${page}/`, listing, `${page}/static/images/logo.svg`, `${page}/nothing`]) {
        const { status, body, headers } = await site.client().get(part);
        expect([part, status, body['code'], headers.get('content-type')]).toEqual([
          part,
          401,
          'NOT_SIGNED_IN',
          'application/problem+json; charset=utf-8',
        ]);
      }
      for (const [role, expected] of Object.entries(others)) {
        const { status, body } = await (await signedIn(site, role, { roles: [role] })).get(listing);
        expect([role, status, body['code']]).toEqual([role, expected, 'NOT_ALLOWED']);
      }
    });

    it('shows what waits, and its files, and asks no other origin for anything', async () => {
      await expectJobSeen(ops);
      for (const address of [page, `${page}/queue/${workQueueName}`]) {
        const { status, body, headers } = await ops.get<string>(address);
        expect([status, headers.get('content-type'), headers.get('cache-control')]).toEqual([200, 'text/html; charset=utf-8', 'no-store']);
        expect(body).toContain('<base href="/ops/queues/"');
        expect(body).not.toContain('//fonts');
        expect(headers.get('content-security-policy')).toContain(`script-src 'self';`);
        expect(headers.get('content-security-policy')).not.toContain('http');
      }
      expect((await ops.get(`${page}/static/images/logo.svg`)).status).toBe(200);
      expect((await ops.get(`${page}/static/nothing.js`)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
    });

    it.each(acts)('refuses to change anything: %s %s', async (method, address) => {
      const { status, body } = await ops[method](address, { name: 'outbox', data: {}, options: {} });
      expect([status, body['code']]).toEqual([403, 'QUEUE_READ_ONLY']);
      expect([await queue.isPaused(), await queue.getJobCounts('waiting')]).toEqual([false, { waiting: 1 }]);
    });
  });

  describe('the page of a queue that does not answer', () => {
    const calls = new Set<Socket>();
    const over = new Set<Socket>();
    let site: TestApp;

    const toEnd = endings();
    beforeAll(async () => {
      const silent = createServer((call) => {
        calls.add(call);
        // It hears what is said and says nothing.
        call.resume().once('end', () => over.add(call));
        call.on('error', () => undefined);
      });
      await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
      toEnd(() => {
        for (const call of calls) call.destroy();
        silent.close();
      });
      const { port } = silent.address() as AddressInfo;
      site = toEnd(await startTestApp({ environment: { QUEUE_URL: `redis://127.0.0.1:${port}` } }));
    });

    it('says so within seconds and what to do, while everything else works and nobody else is connected', async () => {
      const ops = await signedIn(site, 'ops', { roles: ['ops'] });
      expect((await site.client().get(page)).status).toBe(401);
      expect((await ops.get('/api/incidents')).status).toBe(200);
      expect(calls.size).toBe(0);
      const notes = jest.spyOn(Logger.prototype, 'warn');
      toEnd(() => notes.mockRestore());
      const { status, body, headers } = await ops.get(page, { headers: { 'accept-language': 'en' } });
      expect([status, body['code'], headers.get('retry-after')]).toEqual([503, 'QUEUE_UNREACHABLE', '5']);
      expect(body['detail']).toContain('Start Redis or mend QUEUE_URL');
      // It gave up by itself after the seconds it waits, and hung up, while the other side still said nothing.
      expect(notes.mock.calls).toEqual([[expect.stringContaining('no answer within 3 s')]]);
      expect(calls.size).toBe(1);
      await until(() => over.size === 1, 'The call to the silent queue was not ended');
      expect((await ops.get('/api/incidents')).status).toBe(200);
    });
  });

  (redisProgram ? describe : describe.skip)('the page of a queue on Redis', () => {
    let port: number;
    let site: TestApp;

    const toEnd = endings();
    beforeAll(async () => {
      const first = await startRedis();
      ({ port } = first);
      await first.close();
      // Ended while Redis is away: a queue that is gone must not hold up the end of the process.
      site = toEnd(await startTestApp({ environment: { QUEUE_URL: first.url } }));
    });

    it('is there when Redis is, is refused while it is down, and comes back with it', async () => {
      const ops = await signedIn(site, 'ops', { roles: ['ops'] });
      const asked = async () => (await ops.get(page)).status;
      expect(await asked()).toBe(503);
      for (let round = 0; round < 2; round += 1) {
        const redis = await startRedis({ port });
        toEnd(redis);
        const queue = new Queue(workQueueName, { connection: { host: '127.0.0.1', port } }, createRedisBackend);
        await queue.add('participants.refresh', job);
        await queue.close();
        expect(await asked()).toBe(200);
        await expectJobSeen(ops);
        for (const [method, address] of acts) expect((await ops[method](address, {})).status).toBe(403);
        await expectJobSeen(ops);
        await redis.close();
        const { status, body } = await ops.get(listing);
        expect([status, body['code']]).toEqual([503, 'QUEUE_UNREACHABLE']);
      }
    });
  });
}
