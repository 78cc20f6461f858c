import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { peakMegabytes } from './peak-megabytes.js';

/** A process that writes what waits of imports over this database, with the peak of its memory. */
export async function startImportWriter(url: string) {
  const script = fileURLToPath(new URL('./import-worker.mjs', import.meta.url));
  const child = fork(script, { env: { ...process.env, DATABASE_URL: url, QUEUE_URL: '', SMTP_URL: '' }, execArgv: [] });
  await once(child, 'message');
  return {
    /** Writes all that waits; answers the milliseconds that it took. */
    async write(): Promise<number> {
      const start = performance.now();
      const done = once(child, 'message');
      child.send('write');
      await done;
      return performance.now() - start;
    },
    megabytes: () => peakMegabytes(child),
    async stop(): Promise<void> {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}
