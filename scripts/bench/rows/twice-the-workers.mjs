import os from 'node:os';
import { dropDatabase, freshDatabase } from '../lib/database.mjs';
import { runEngine } from '../lib/engine-side.mjs';
import { seedCycle, seedOffice } from '../lib/office.mjs';
import { median, number, seconds } from '../lib/report.mjs';
import { watched } from '../lib/waits.mjs';
import { walkOnePerson } from '../lib/walk.mjs';

const repetitions = 3;

/**
 * The same cycle by one worker process and by two, on one PostgreSQL: what a second process brings on this machine, and what the limit is.
 * Told, not judged: the workers, PostgreSQL and the queue share the cores, so the ratio says as much about the machine as about Siklus.
 */
export async function twiceTheWorkers({ server, people = 10_000, log }) {
  const { acts } = await walkOnePerson();
  const turns = acts.flatMap(({ turn }) => turn ?? []);
  const runs = { 1: [], 2: [] };
  for (let i = 1; i <= repetitions; i += 1) {
    for (const workers of [1, 2]) {
      const url = await freshDatabase(server, 'workers');
      await seedOffice(url, people);
      const cycleId = await seedCycle(url);
      runs[workers].push(await runEngine(url, cycleId, turns, { workers, around: (work) => watched(url, work) }));
      await dropDatabase(server, 'workers');
    }
    log(`twice-the-workers ${i}/${repetitions}: one ${seconds(runs[1].at(-1).ms)}, two ${seconds(runs[2].at(-1).ms)}`);
  }
  const [one, two] = [runs[1], runs[2]];
  const ms = (side) => median(side.map((run) => run.ms));
  return [
    {
      name: 'twice-the-workers',
      ratio: ms(one) / ms(two),
      must: null,
      holds: true,
      detail:
        `${number(people)} people, ${acts.length} transitions each: one worker ` +
        `${seconds(ms(one))}, two ${seconds(ms(two))}, on ${os.availableParallelism()} cores that PostgreSQL shares (medians of ` +
        `${repetitions}); ${inWords('one', one)}; ${inWords('two', two)}; told, not judged`,
    },
  ];
}

/** What a side did with the machine: its workers' processor time, how busy the cores were, and what the transactions waited for. */
function inWords(name, side) {
  const percent = (share = 0) => `${Math.round(share * 100)} %`;
  const share = (what) => percent(median(side.map(({ shares }) => shares[what] ?? 0)));
  return `with ${name} the cores were ${percent(median(side.map(({ busy }) => busy)))} busy
    (workers ${seconds(median(side.map(({ cpu }) => cpu)))} of processor time) and open transactions computed ${share('computing')},
      waited for the worker ${share('worker')}, the disk ${share('disk')}, each other ${share('each other')},
        else ${share('other')} of the time`;
}
