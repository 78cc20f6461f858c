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

describe('a whole cycle for an office of thirty, by a client that knows only schemas and examples', () => {
  let staff: string;
  let undisturbed: WholeCycle;
  const ends = endings();

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), 'siklus-staff-'));
    ends(() => rmSync(folder, { recursive: true }));
    staff = join(folder, 'pegawai.csv');
    writeFileSync(staff, smallOffice(fileURLToPath(new URL('../../../../data/staff-60.csv', import.meta.url))));
  });

  it('ends with everybody complete and a clean verify', async () => {
    undisturbed = await wholeCycle('postgres', staff, []);
    expect(undisturbed.accidents).toEqual([]);
    expect(undisturbed.leaks).toEqual([]);
    expect(undisturbed.verify).toEqual({ code: 0, output: expect.any(String) });
    expect(undisturbed.lines).toBeGreaterThan(1_000);
    expect(undisturbed.asked).toBeGreaterThan(2);
  });

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
  );
});
