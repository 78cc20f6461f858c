import os from 'node:os';
import { dropDatabase, freshDatabase } from '../lib/database.js';
import { runEngine, type EngineRun } from '../lib/engine-side.js';
import { seedCycle, seedOffice } from '../lib/office.js';
import { median, number, seconds } from '../lib/report.js';
import { watched, type Watched } from '../lib/waits.js';
import type { Measuring, Row } from '../lib/row.js';
import { turnsOf, walkOnePerson } from '../lib/walk.js';

const repetitions = 3;

type Run = EngineRun & Watched;

/**
 * The same cycle by one worker process and by two, on one PostgreSQL: what a second process brings on this machine, and what the limit is.
 * Told, not judged: the workers, PostgreSQL and the queue share the cores, so the ratio says as much about the machine as about Siklus.
 */
export async function twiceTheWorkers({ server, people = 10_000, log }: Measuring): Promise<Row[]> {
  const walk = await walkOnePerson();
  const turns = turnsOf(walk);
  const runs: Record<1 | 2, Run[]> = { 1: [], 2: [] };
  for (let i = 1; i <= repetitions; i += 1) {
    for (const workers of [1, 2] as const) {
      const url = await freshDatabase(server, 'workers');
      await seedOffice(url, people);
      const cycleId = await seedCycle(url);
      runs[workers].push(await runEngine(url, cycleId, turns, { workers, around: (work) => watched(url, work) }));
      await dropDatabase(server, 'workers');
    }
    log(`twice-the-workers ${i}/${repetitions}: one ${seconds(runs[1].at(-1)?.ms ?? NaN)}, two ${seconds(runs[2].at(-1)?.ms ?? NaN)}`);
  }
  const [one, two] = [runs[1], runs[2]];
  const ms = (side: readonly Run[]) => median(side.map((run) => run.ms));
  return [
    {
      name: 'twice-the-workers',
      ratio: ms(one) / ms(two),
      must: null,
      holds: true,
      detail:
        `${number(people)} people, ${walk.acts.length} transitions each: one worker ` +
        `${seconds(ms(one))}, two ${seconds(ms(two))}, on ${os.availableParallelism()} cores that PostgreSQL shares (medians of ` +
        `${repetitions}); ${inWords('one', one)}; ${inWords('two', two)}; told, not judged`,
    },
  ];
}

/** What a side did with the machine: its workers' processor time, how busy the cores were, and what the transactions waited for. */
function inWords(name: string, side: readonly Run[]): string {
  const percent = (share: number) => `${Math.round(share * 100)} %`;
  const share = (what: string) => percent(median(side.map(({ shares }) => shares[what] ?? 0)));
  return (
    `with ${name} the cores were ${percent(median(side.map(({ busy }) => busy)))} busy ` +
    `(workers ${seconds(median(side.map(({ cpu }) => cpu)))} of processor time) and open transactions computed ${share('computing')}, ` +
    `waited for the worker ${share('worker')}, the disk ${share('disk')}, each other ${share('each other')}, ` +
    `else ${share('other')} of the time`
  );
}
