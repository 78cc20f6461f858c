import { describe, expect, it } from '@jest/globals';
import { chaos } from '../../proof/chaos/run.js';

describe('half a minute of kills, cuts and double deliveries', () => {
  it('loses nothing and ends as a year in peace does, with the queue on PostgreSQL', async () => {
    const result = await chaos({ seed: 20_260_101, seconds: 30, queue: 'postgres' });
    expect(result.findings).toEqual([]);
    expect(result.rescues).toBeGreaterThan(0);
    expect(result.doubleDeliveries).toBeGreaterThan(0);
  }, 420_000);
});
