import { beforeAll, describe, expect, it } from '@jest/globals';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { wholeCycle, type WholeCycle } from '../../proof/office/whole-cycle.js';
import { endings } from '../support/endings.js';
import { smallOffice } from './small-office.js';

const kills = [
  { after: 20, part: 'api' },
  { after: 75, part: 'postgres' },
  { after: 150, part: 'worker' },
  { after: 210, part: 'api' },
  { after: 260, part: 'postgres' },
] as const;

type Queue = Parameters<typeof wholeCycle>[0];

/** A year in peace with one queue, and a year of kills with the other: both end with the same documents. */
export function endsTheSame({ undisturbed, killed }: Record<'undisturbed' | 'killed', Queue>): void {
  describe(`thirty people's whole cycle, killed with the queue on ${killed}, by a client that knows only schemas and examples`, () => {
    let staff: string;
    let peace: WholeCycle;
    const ends = endings();

    beforeAll(() => {
      if (!process.env['REDIS_SERVER']) throw new Error('REDIS_SERVER is not set: install redis-server, or run the other tests alone');
      const folder = mkdtempSync(join(tmpdir(), 'siklus-staff-'));
      ends(() => rmSync(folder, { recursive: true }));
      staff = join(folder, 'pegawai.csv');
      writeFileSync(staff, smallOffice(fileURLToPath(new URL('../../../../data/staff-60.csv', import.meta.url))));
    });

    it('ends with everybody complete and a clean verify', async () => {
      peace = await wholeCycle(undisturbed, staff, []);
      expect(peace.accidents).toEqual([]);
      expect(peace.lost).toEqual([]);
      expect(peace.leaks).toEqual([]);
      expect(peace.verify).toEqual({ code: 0, output: expect.any(String) });
      expect(peace.lines).toBeGreaterThan(1_000);
      expect(peace.asked).toBeGreaterThan(2);
    });

    it('ends the same when API, worker and database are killed on the way', async () => {
      const disturbed = await wholeCycle(killed, staff, kills);
      expect(disturbed.kills).toBe(kills.length + 1);
      expect(disturbed.accidents).toEqual([]);
      expect(disturbed.lost).toEqual([]);
      expect(disturbed.leaks).toEqual([]);
      expect(disturbed.verify).toEqual({ code: 0, output: expect.any(String) });
      expect(disturbed.hash).toBe(peace.hash);
    });
  });
}
