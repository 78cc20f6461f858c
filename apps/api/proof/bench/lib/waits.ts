import os from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from './database.js';

// A transaction that stands open while no statement runs waits for its worker to think; so does a COPY whose rows are not there yet.
const sample = `
select case when state = 'idle in transaction' or wait_event_type = 'Client' then 'worker'
            when wait_event_type is null then 'computing'
            when wait_event_type = 'Lock' then 'each other'
            when wait_event_type = 'IO' or wait_event in ('WALWrite', 'WALSync') then 'disk'
            else 'other' end as what, count(*)::int as n
  from pg_stat_activity
 where datname = current_database() and pid <> pg_backend_pid() and state in ('active', 'idle in transaction')
   and application_name = 'siklus'
 group by 1`;

export interface Watched {
  /** What the open transactions did, as shares of 1. */
  readonly shares: Readonly<Record<string, number>>;
  /** How busy all cores of the machine were, as a share of 1. */
  readonly busy: number;
}

/**
 * Looks every 50 ms at what the open transactions of a database do while `work` runs. Answers its result with the shares (0 to 1), and how
 * busy all cores of the machine were.
 */
export async function watched<T extends object>(url: string, work: () => Promise<T>): Promise<T & Watched> {
  const seen = new Map<string, number>();
  let done = false;
  const before = processorTimes();
  const looking = withClient(url, async (client) => {
    while (!done) {
      for (const { what, n } of (await client.query<{ what: string; n: number }>(sample)).rows) seen.set(what, (seen.get(what) ?? 0) + n);
      await sleep(50);
    }
  });
  try {
    const result = await work();
    const after = processorTimes();
    const all = [...seen.values()].reduce((sum, n) => sum + n, 0);
    const shares = Object.fromEntries([...seen].map(([what, n]) => [what, n / all]));
    return { ...result, shares, busy: 1 - (after.idle - before.idle) / (after.all - before.all) };
  } finally {
    done = true;
    await looking;
  }
}

function processorTimes(): { idle: number; all: number } {
  const times = os.cpus().map((core) => core.times);
  const idle = times.reduce((sum, core) => sum + core.idle, 0);
  return { idle, all: times.reduce((sum, core) => sum + core.user + core.nice + core.sys + core.irq + core.idle, 0) };
}
