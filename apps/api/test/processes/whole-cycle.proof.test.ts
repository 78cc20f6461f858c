import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { wholeCycle, type WholeCycle } from '../../proof/office/whole-cycle.js';

const staff = fileURLToPath(new URL('../../../../data/staff-2000.csv', import.meta.url));
const kills = [
  { after: 1_000, part: 'api' },
  { after: 4_000, part: 'postgres' },
  { after: 7_000, part: 'worker' },
  { after: 11_000, part: 'postgres' },
  { after: 15_000, part: 'api' },
  { after: 19_000, part: 'worker' },
] as const;

describe('a whole cycle for the province of two thousand', () => {
  let undisturbed: WholeCycle;

  it('ends with everybody complete and a clean verify', async () => {
    undisturbed = await wholeCycle('postgres', staff, [], 10);
    expect(undisturbed.accidents).toEqual([]);
    expect(undisturbed.lost).toEqual([]);
    expect(undisturbed.leaks).toEqual([]);
    expect(undisturbed.verify).toMatchObject({ code: 0 });
  });

  it.each(['postgres', 'redis'] as const)(
    'ends the same when API, worker and database are killed on the way, with the queue on %s',
    async (queue) => {
      const disturbed = await wholeCycle(queue, staff, kills, 10);
      expect(disturbed.kills).toBe(kills.length + 1);
      expect(disturbed.accidents).toEqual([]);
      expect(disturbed.lost).toEqual([]);
      expect(disturbed.leaks).toEqual([]);
      expect(disturbed.verify).toMatchObject({ code: 0 });
      expect(disturbed.hash).toBe(undisturbed.hash);
    },
  );
});
