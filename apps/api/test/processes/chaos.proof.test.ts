import { describe, expect, it } from '@jest/globals';
import { chaos, type ChaosPlan } from '../../proof/chaos/run.js';

/** `TEST_SEEDS=7,8` runs these instead; the report names the seed of each run. */
const seeds = (process.env['TEST_SEEDS'] ?? '20260101,20260102,20260103').split(',').map(Number);

async function loseNothing(plan: ChaosPlan): Promise<void> {
  const result = await chaos(plan);
  expect(result.findings).toEqual([]);
  expect(result.rescues).toBeGreaterThan(0);
  expect(result.doubleDeliveries).toBeGreaterThan(0);
}

// Four years of a storm, one in peace after it, and what a busy machine adds.
const limit = 1_800_000;

describe.each(seeds)('a while of kills, cuts and double deliveries (seed %i)', (seed) => {
  it(
    'loses nothing and ends as a year in peace does, with the queue on PostgreSQL',
    () => loseNothing({ seed, seconds: 30, queue: 'postgres' }),
    limit,
  );

  it(
    'loses nothing and ends as a year in peace does, with the queue on Redis, which is flushed and killed too',
    () => loseNothing({ seed, seconds: 60, queue: 'redis' }),
    limit,
  );
});
