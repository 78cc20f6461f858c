import { fork } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sleep } from '../../lib/processes.mjs';
import { withClient } from './database.mjs';

const script = fileURLToPath(new URL('./worker.mjs', import.meta.url));

/**
 * Opens the cycle and carries everybody through `turns` by the real worker, or several. Answers milliseconds, the first worker's peak
 * memory, and the processor time of all of them. `around` is given what is timed, to run it and watch.
 */
export async function runEngine(url, cycleId, turns, { nodeArgs = [], workers = 1, around = (work) => work() } = {}) {
  const started = Array.from({ length: workers }, () => startWorker(url, nodeArgs));
  const [first, ...others] = started;
  const failed = Promise.race(started.map((worker) => worker.failed));
  failed.catch(() => {}); // raced below; its end after the work matters to nobody
  try {
    await Promise.all(started.map((worker) => worker.told('ready')));
    for (const other of others) await other.ask('learn', turns);
    return await withClient(url, async (client) => {
      const idle = async () => {
        for (;;) {
          const { rows } = await client.query(
            `select count(*) filter (where failures > 0) as failures, count(*) as waiting, max(last_error) as error from outbox
              where acked_at is null`,
          );
          if (Number(rows[0].failures) > 0) throw new Error(`A job failed: ${rows[0].error}`);
          if (Number(rows[0].waiting) === 0) return;
          await Promise.race([failed, sleep(50)]);
        }
      };
      const used = () => started.reduce((sum, { child }) => sum + processorTimeOf(child.pid), 0);
      const timed = await around(async () => {
        const before = used();
        const start = performance.now();
        await first.ask('open', cycleId);
        await idle();
        const opened = performance.now();
        if (turns.length > 0) await first.ask('carry', cycleId, turns);
        await idle();
        return { ms: performance.now() - start, openMs: opened - start, peakMegabytes: peakOf(first.child.pid), cpu: used() - before };
      });
      // The sweeper folds the board's counters a few seconds later; the content is compared after that.
      while (Number((await client.query('select count(*) as n from progress_delta')).rows[0].n) > 0) await sleep(200);
      return timed;
    });
  } finally {
    await Promise.all(started.map(({ end }) => end()));
  }
}

function startWorker(url, nodeArgs) {
  const child = fork(script, { env: { ...process.env, DATABASE_URL: url, QUEUE_URL: '', SMTP_URL: '' }, execArgv: nodeArgs });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The worker ended (code ${code})`);
  });
  failed.catch(() => {}); // as above
  const told = (word) =>
    Promise.race([
      failed,
      once(child, 'message').then(([message]) => message === word || Promise.reject(new Error(`The worker said ${message}`))),
    ]);
  return {
    child,
    failed,
    told,
    ask(command, ...args) {
      child.send({ command, args });
      return told('done');
    },
    async end() {
      if (child.exitCode !== null) return;
      child.disconnect();
      await once(child, 'exit').catch(() => {});
    },
  };
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
