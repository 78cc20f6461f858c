import { fileURLToPath } from 'node:url';
import type { Random } from '../../src/demo/random.js';
import type { Failpoint } from '../../src/platform/failpoint.js';
import type { Process, Stack } from '../office/stack.js';
import type { Watch } from './watch.js';

/** One way to hurt a running installation. */
export interface Fault {
  readonly name: string;
  /** How often it strikes, against the others. */
  readonly weight: number;
  readonly onlyOn?: 'redis';
  readonly strike: (target: Target) => Promise<unknown>;
}

interface Target {
  readonly stack: Stack;
  readonly watch: Watch;
  readonly random: Random;
}

// A worker whose own clock runs a minute ahead: machine time is the database's, so nothing may follow from it.
const skewed = { NODE_OPTIONS: `--import=${fileURLToPath(new URL('./skewed-clock.mjs', import.meta.url))}` };
/** Where a worker has a job in hand: a kill at any moment seldom finds one, so it is given some. */
const atWork = ['job.claimed', 'job.worked', 'job.committed'] as const satisfies readonly Failpoint[];
const aWorker = (random: Random) => random.pick<Process>(['worker', 'worker-2']);

const faults: readonly Fault[] = [
  { name: 'SIGKILL api', weight: 3, strike: ({ stack }) => stack.kill('api') },
  { name: 'SIGKILL worker', weight: 6, strike: ({ stack, random }) => stack.kill(aWorker(random)) },
  {
    name: 'worker falls at its work',
    weight: 4,
    strike: ({ stack, watch, random }) => stack.fall(aWorker(random), `${random.pick(atWork)}:kill`, () => watch.giveWork()),
  },
  { name: 'SIGTERM api', weight: 1, strike: ({ stack }) => stack.kill('api', { signal: 'SIGTERM' }) },
  { name: 'SIGTERM worker', weight: 1, strike: ({ stack, random }) => stack.kill(aWorker(random), { signal: 'SIGTERM' }) },
  { name: 'SIGKILL postgres', weight: 2, strike: ({ stack, random }) => stack.kill('postgres', { pauseMs: random.between(0, 2_000) }) },
  { name: 'cut connections', weight: 3, strike: ({ watch }) => watch.cutConnections() },
  { name: 'freeze worker', weight: 2, strike: ({ stack, random }) => stack.freeze(aWorker(random), random.between(14_000, 18_000)) },
  { name: 'worker with a skewed clock', weight: 1, strike: ({ stack }) => stack.kill('worker-2', { environment: skewed }) },
  { name: 'deliver jobs twice', weight: 3, strike: ({ watch }) => watch.deliverAgain() },
  { name: 'FLUSHALL', weight: 2, onlyOn: 'redis', strike: ({ watch }) => watch.flushQueue() },
  {
    name: 'SIGKILL redis',
    weight: 2,
    onlyOn: 'redis',
    strike: ({ stack, random }) => stack.kill('redis', { pauseMs: random.between(0, 2_000) }),
  },
];

/** Draws the next fault by weight. */
export function drawFault(queue: 'postgres' | 'redis', random: Random): Fault {
  const possible = faults.filter(({ onlyOn }) => onlyOn === undefined || onlyOn === queue);
  let at = random.next() * possible.reduce((sum, { weight }) => sum + weight, 0);
  const found = possible.find(({ weight }) => (at -= weight) < 0);
  if (found === undefined) throw new Error('No fault was drawn');
  return found;
}
