import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { withClient } from './database.js';
import { everybody } from './office.js';
import type { Turn } from './walk.js';

/** Plain JavaScript that runs on Node alone: what is measured has no loader beneath it. */
const script = fileURLToPath(new URL('./worker.mjs', import.meta.url));

/** What a run took: milliseconds, the first worker's peak memory where the system tells it, processor time of all workers. */
export interface EngineRun {
  readonly ms: number;
  readonly openMs: number;
  readonly peakMegabytes: number | null;
  readonly cpu: number;
}

interface EngineOptions<Run> {
  readonly workers?: number;
  /** The mail server, where notices are mailed; what waits for it is not waited for. */
  readonly smtpUrl?: string | undefined;
  /** Is given what is timed, to run it and watch. */
  readonly around?: (work: () => Promise<EngineRun>) => Promise<Run>;
}

/** Opens the cycle and carries everybody through `turns` by the real worker, or several. */
export async function runEngine<Run = EngineRun>(
  url: string,
  cycleId: string,
  turns: readonly Turn[],
  { workers = 1, smtpUrl, around = (work) => work() as Promise<Run> }: EngineOptions<Run> = {},
): Promise<Run> {
  const first = startWorker(url, smtpUrl);
  const others = Array.from({ length: workers - 1 }, () => startWorker(url, smtpUrl));
  const started = [first, ...others];
  const failed = Promise.race(started.map((worker) => worker.failed));
  failed.catch(() => undefined); // raced below; its end after the work matters to nobody
  try {
    await Promise.all(started.map((worker) => worker.told('ready')));
    for (const other of others) await other.ask('learn', turns);
    return await withClient(url, async (client) => {
      const one = async <Found>(text: string) => (await client.query<Found & object>(text)).rows[0] as Found;
      const idle = async () => {
        for (;;) {
          const { failures, waiting, error } = await one<{ failures: number; waiting: number; error: string | null }>(
            `select (count(*) filter (where failures > 0))::int as failures, count(*)::int as waiting, max(last_error) as error from outbox
              where acked_at is null and lane = 'work'`,
          );
          if (failures > 0) throw new Error(`A job failed: ${error}`);
          if (waiting === 0) return;
          await Promise.race([failed, sleep(50)]);
        }
      };
      const used = () => started.reduce((sum, { child }) => sum + processorTimeOf(child.pid), 0);
      const timed = await around(async () => {
        const before = used();
        const start = performance.now();
        await first.ask('open', cycleId, everybody);
        await idle();
        const opened = performance.now();
        if (turns.length > 0) await first.ask('carry', cycleId, turns);
        await idle();
        return { ms: performance.now() - start, openMs: opened - start, peakMegabytes: peakOf(first.child.pid), cpu: used() - before };
      });
      // The sweeper folds the board's counters a few seconds later; the content is compared after that.
      while ((await one<{ n: number }>('select count(*)::int as n from progress_delta')).n > 0) await sleep(200);
      return timed;
    });
  } finally {
    await Promise.all(started.map(({ end }) => end()));
  }
}

interface WorkerProcess {
  readonly child: ChildProcess;
  /** Rejects when the process ends. */
  readonly failed: Promise<never>;
  readonly told: (word: string) => Promise<unknown>;
  readonly ask: (command: string, ...args: unknown[]) => Promise<unknown>;
  readonly end: () => Promise<void>;
}

function startWorker(url: string, smtpUrl = ''): WorkerProcess {
  // Without our own options of Node, which load TypeScript.
  const child = fork(script, { env: { ...process.env, DATABASE_URL: url, QUEUE_URL: '', SMTP_URL: smtpUrl }, execArgv: [] });
  const failed = once(child, 'exit').then(([code]) => {
    throw new Error(`The worker ended (code ${String(code)})`);
  });
  failed.catch(() => undefined); // as above
  const told = (word: string) =>
    Promise.race([
      failed,
      once(child, 'message').then(([message]) => message === word || Promise.reject(new Error(`The worker said ${String(message)}`))),
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
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

function peakOf(pid: number | undefined): number | null {
  const status = existsSync(`/proc/${pid}/status`) ? readFileSync(`/proc/${pid}/status`, 'utf8') : '';
  const found = /VmHWM:\s+(\d+) kB/.exec(status);
  return found === null ? null : Math.round(Number(found[1]) / 1024);
}

/** Milliseconds of processor time the process has used; from the kernel's ticks of 10 ms. */
function processorTimeOf(pid: number | undefined): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return 0;
  const text = readFileSync(file, 'utf8');
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
