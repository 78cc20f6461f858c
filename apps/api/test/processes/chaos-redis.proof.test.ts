import { describe, expect, it } from '@jest/globals';
import { chaos } from '../../proof/chaos/run.js';

describe('a minute of kills, cuts and double deliveries', () => {
  it('loses nothing and ends as a year in peace does, with the queue on Redis, which is flushed and killed too', async () => {
    const result = await chaos({ seed: 20_260_102, seconds: 60, queue: 'redis' });
    expect(result.findings).toEqual([]);
    expect(result.rescues).toBeGreaterThan(0);
    expect(result.doubleDeliveries).toBeGreaterThan(0);
  });
});
