import { spawn } from 'node:child_process';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createTestDatabase } from '../../proof/database/test-database.js';
import { emptyTemplate } from '../../proof/database/template-empty.js';
import { endings } from '../support/endings.js';

let databaseUrl: string;

const built = (file: string) => new URL(`../../dist/${file}`, import.meta.url);

/** How a real process ends that has loaded one more job than its list knows. */
async function startWithStrayJob(program: string): Promise<{ code: unknown; output: string }> {
  const define = built('platform/queue/define-job.js').href;
  const stray = `import { defineJob } from '${define}'; defineJob({ name: 'awards.mail', payload: {} });`;
  const child = spawn(process.execPath, ['--import', `data:text/javascript,${encodeURIComponent(stray)}`, built(program).pathname], {
    env: { ...process.env, DATABASE_URL: databaseUrl, SIKLUS_CLOCK: 'travel', PORT: '0' },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let output = '';
  child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { code: await new Promise((resolve) => child.once('close', resolve)), output };
}

/** Called inside the `describe` of a suite. */
export function unhandledJobTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    const database = await createTestDatabase(emptyTemplate);
    databaseUrl = database.url;
    toEnd(() => database.drop());
  });

  describe('a job that is in no list', () => {
    it.each(['worker.js', 'main.js'])('keeps %s from starting, which names it and says where it belongs', async (program) => {
      expect(await startWithStrayJob(program)).toEqual({
        code: 1,
        output: expect.stringContaining('No handler for the jobs awards.mail: add them to the list in apps/api/src/jobs.ts'),
      });
    });
  });
}
