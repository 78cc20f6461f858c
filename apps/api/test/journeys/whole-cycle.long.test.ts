import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { wholeCycle, type WholeCycle } from '../support/whole-cycle.js';

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
  let first: WholeCycle;

  it('ends with everybody complete although API, worker and database were killed', async () => {
    first = await wholeCycle('postgres', staff, kills, 10);
    expect(first.accidents).toEqual([]);
    expect(first.leaks).toEqual([]);
    expect(first.verify).toMatchObject({ code: 0 });
  });

  it('ends the same on Redis', async () => {
    const second = await wholeCycle('redis', staff, kills, 10);
    expect(second.accidents).toEqual([]);
    expect(second.leaks).toEqual([]);
    expect(second.verify).toMatchObject({ code: 0 });
    expect(second.hash).toBe(first.hash);
  });
});
