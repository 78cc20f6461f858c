import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Stack } from '../../proof/office/stack.js';

const job = '0192f0c0-0000-7000-8000-000000000001';

let stack: Stack;
beforeAll(async () => {
  stack = await Stack.start('postgres');
}, 60_000);
afterAll(() => stack.stop(), 60_000);

describe('a process that is told to end', () => {
  it('ends although clients keep asking on open connections, and cuts no answer short', async () => {
    let asking = true;
    const cut: string[] = [];
    const lanes = Array.from({ length: 6 }, async () => {
      while (asking) {
        const response = await fetch(`${stack.url}/api/health/ready`).catch(() => null);
        // No connection is fine while it restarts; an answer that began must come to its end.
        if (response === null) await new Promise((resolve) => setTimeout(resolve, 20));
        else await response.text().catch((error: Error) => cut.push(error.message));
      }
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    const took = await stack.kill('api', { signal: 'SIGTERM' });
    await stack.ready();
    asking = false;
    await Promise.all(lanes);
    expect(took).toBeLessThan(19_000);
    expect(cut).toEqual([]);
    expect(await stack.kill('worker', { signal: 'SIGTERM' })).toBeLessThan(19_000);
    expect(stack.accidents).toEqual([]);
  }, 60_000);

  it('finishes the job in hand first, when it is a worker', async () => {
    await stack.arm('worker', 'job.worked:pause:5000');
    const client = new pg.Client({ connectionString: stack.databaseUrl });
    await client.connect();
    try {
      await client.query(`insert into outbox (id, job, payload) values ($1, 'participants.refresh', '{"employeeIds":[]}')`, [job]);
      // Whoever works on a row holds it; a busy machine may let the worker wait for it a while.
      const isInHand = async () =>
        (await client.query('select from outbox where id = $1 and acked_at is null for update skip locked', [job])).rowCount === 0;
      for (let tries = 0; tries < 300 && !(await isInHand()); tries += 1) await new Promise((resolve) => setTimeout(resolve, 100));
      expect(await isInHand()).toBe(true);
      expect(await stack.kill('worker', { signal: 'SIGTERM' })).toBeLessThan(25_000);
      expect((await client.query('select acked_at is not null as acked, sends, failures from outbox where id = $1', [job])).rows).toEqual([
        { acked: true, sends: 1, failures: 0 },
      ]);
      expect(stack.accidents).toEqual([]);
    } finally {
      await client.end();
    }
  }, 60_000);
});
