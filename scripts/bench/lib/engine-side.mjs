import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sleep } from '../../lib/processes.mjs';
import { withClient } from './database.mjs';

const script = fileURLToPath(new URL('./worker.mjs', import.meta.url));

/** Opens the cycle and carries everybody through `turns` by the real worker. Answers milliseconds and the worker's peak memory. */
export async function runEngine(url, cycleId, turns, { nodeArgs = [] } = {}) {
  const worker = fork(script, { env: { ...process.env, DATABASE_URL: url, QUEUE_URL: '', SMTP_URL: '' }, execArgv: nodeArgs });
  const failed = once(worker, 'exit').then(([code]) => {
    throw new Error(`The worker ended (code ${code})`);
  });
  failed.catch(() => {}); // raced below; its end after the work matters to nobody
  const told = (word) => Promise.race([failed, once(worker, 'message').then(([message]) => message === word || Promise.reject(new Error(`The worker said ${message}`)))]);
  const ask = (command, ...args) => {
    worker.send({ command, args });
    return told('done');
  };
  try {
    await told('ready');
    return await withClient(url, async (client) => {
      const idle = async () => {
        for (;;) {
          const { rows } = await client.query(`select count(*) filter (where failures > 0) as failures, count(*) as waiting, max(last_error) as error from outbox where acked_at is null`);
          if (Number(rows[0].failures) > 0) throw new Error(`A job failed: ${rows[0].error}`);
          if (Number(rows[0].waiting) === 0) return;
          await Promise.race([failed, sleep(50)]);
        }
      };
      const before = processorTimeOf(worker.pid);
      const start = performance.now();
      await ask('open', cycleId);
      await idle();
      const opened = performance.now();
      if (turns.length > 0) await ask('carry', cycleId, turns);
      await idle();
      const end = performance.now();
      // The sweeper folds the board's counters a few seconds later; the content is compared after that.
      while (Number((await client.query('select count(*) as n from progress_delta')).rows[0].n) > 0) await sleep(200);
      return { ms: end - start, openMs: opened - start, peakMegabytes: peakOf(worker.pid), cpu: processorTimeOf(worker.pid) - before };
    });
  } finally {
    if (worker.exitCode === null) {
      worker.disconnect();
      await once(worker, 'exit').catch(() => {});
    }
  }
}

function peakOf(pid) {
  const status = fs.existsSync(`/proc/${pid}/status`) ? fs.readFileSync(`/proc/${pid}/status`, 'utf8') : '';
  const found = /VmHWM:\s+(\d+) kB/.exec(status);
  return found === null ? null : Math.round(Number(found[1]) / 1024);
}

/** Milliseconds of processor time the process has used; from the kernel's ticks of 10 ms. */
function processorTimeOf(pid) {
  const file = `/proc/${pid}/stat`;
  if (!fs.existsSync(file)) return 0;
  const text = fs.readFileSync(file, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
