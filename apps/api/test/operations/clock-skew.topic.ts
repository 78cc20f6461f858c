import { afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ClockWatch } from '../../src/platform/queue/clock-watch.js';
import type { WorkProcessor } from '../../src/platform/queue/work-queue.js';
import { startTestApp, type TestApp } from '../support/test-app.js';
import { endings } from '../support/endings.js';

let site: TestApp;

const honest = Date.now.bind(Date);
/** Sets this process's clock off by so many milliseconds. */
function setOff(milliseconds: number): void {
  jest.spyOn(Date, 'now').mockImplementation(() => honest() + milliseconds);
}

/** A job runner that only remembers whether it rests. */
function aRunner() {
  const calls: string[] = [];
  const worker = { pause: async () => void calls.push('pause'), resume: () => void calls.push('resume') };
  return { calls, watch: new ClockWatch(site.unitOfWork, { worker } as unknown as WorkProcessor) };
}

const skews = [60_000, -60_000, 86_400_000, -86_400_000];

/** Called inside the `describe` of a suite. */
export function clockSkewTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    site = toEnd(await startTestApp());
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  describe('a machine whose clock is wrong', () => {
    it.each(skews)('is not ready, and says what to do (%i ms)', async (skew) => {
      const client = site.client();
      expect((await client.get('/api/health/ready')).status).toBe(200);
      setOff(skew);
      const ready = await client.get<{ reason: string }>('/api/health/ready');
      expect(ready.status).toBe(503);
      expect(ready.body.reason).toMatch(
        skew > 0 ? /clock \d+ s ahead of the database; synchronise it/ : /clock \d+ s behind the database; synchronise it/,
      );
      expect((await client.get('/api/health/live')).status).toBe(200);
    });

    it.each(skews)('starts no worker (%i ms)', async (skew) => {
      const { watch } = aRunner();
      await watch.onModuleInit();
      setOff(skew);
      await expect(watch.onModuleInit()).rejects.toMatchObject({
        code: 'CLOCKS_DIFFER',
        message: expect.stringContaining('Synchronise both (NTP)'),
      });
    });

    it('lets a running worker rest once, and go on once the clock is right', async () => {
      const { calls, watch } = aRunner();
      await watch.look();
      expect(calls).toEqual([]);
      setOff(60_000);
      await watch.look();
      await watch.look();
      expect(calls).toEqual(['pause']);
      jest.restoreAllMocks();
      await watch.look();
      await watch.look();
      expect(calls).toEqual(['pause', 'resume']);
    });

    it('ends the real worker with a text that says what to do', async () => {
      const ahead = 'data:text/javascript,const now = Date.now.bind(Date); Date.now = () => now() + 60000;';
      const worker = spawn(process.execPath, ['--import', ahead, fileURLToPath(new URL('../../dist/worker.js', import.meta.url))], {
        env: { ...process.env, DATABASE_URL: site.databaseUrl, SIKLUS_CLOCK: 'travel' },
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      let output = '';
      worker.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
      const code = await new Promise((resolve) => worker.once('close', resolve));
      expect(code).toBe(1);
      // The time that the question takes is not counted: on a busy machine it may be seconds.
      expect(output).toMatch(/The clock of this machine differs from that of the database by (4[5-9]|5\d|60|61) seconds\./);
      expect(output).toContain('Synchronise both (NTP), then start again.');
    });
  });
}
