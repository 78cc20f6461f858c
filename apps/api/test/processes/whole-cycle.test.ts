import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { wholeCycle, type WholeCycle } from '../../proof/office/whole-cycle.js';

const staff = fileURLToPath(new URL('../../../../data/staff-60.csv', import.meta.url));
const kills = [
  { after: 40, part: 'api' },
  { after: 150, part: 'postgres' },
  { after: 300, part: 'worker' },
  { after: 420, part: 'api' },
  { after: 520, part: 'postgres' },
] as const;

describe('a whole cycle for an office of sixty, by a client that knows only schemas and examples', () => {
  let undisturbed: WholeCycle;

  it('ends with everybody complete and a clean verify', async () => {
    undisturbed = await wholeCycle('postgres', staff, []);
    expect(undisturbed.accidents).toEqual([]);
    expect(undisturbed.leaks).toEqual([]);
    expect(undisturbed.verify).toEqual({ code: 0, output: expect.any(String) });
    expect(undisturbed.lines).toBeGreaterThan(1_000);
    expect(undisturbed.asked).toBeGreaterThan(2);
  }, 180_000);

  it.each(['postgres', 'redis'] as const)(
    'ends the same when API, worker and database are killed on the way, with the queue on %s',
    async (queue) => {
      if (queue === 'redis' && !process.env['REDIS_SERVER'])
        throw new Error('REDIS_SERVER is not set: install redis-server, or run the other tests alone');
      const disturbed = await wholeCycle(queue, staff, kills);
      expect(disturbed.kills).toBe(kills.length + 1);
      expect(disturbed.accidents).toEqual([]);
      expect(disturbed.leaks).toEqual([]);
      expect(disturbed.verify).toEqual({ code: 0, output: expect.any(String) });
      expect(disturbed.hash).toBe(undisturbed.hash);
    },
    180_000,
  );
});
