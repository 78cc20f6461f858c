import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import pg from 'pg';
import { runJobs, sweep } from '../support/jobs.js';
import { openOffice, openTasks, type Office } from '../support/office.js';
import { endings } from '../support/endings.js';

let office: Office;
const rows = <R extends Record<string, unknown>>(sql: string) => office.site.unitOfWork.read<R>(sql);

async function travelTo(moment: string): Promise<void> {
  await office.site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = $1::timestamptz - now()`, [moment]));
  await Promise.all([sweep(office.site), sweep(office.site)]);
  await runJobs(office.site);
}

/** Called inside the `describe` of a suite. */
export function timeTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    // A year that lies ahead: nothing is open yet, and only business time will move.
    office = toEnd(await openOffice({ year: 2030, templateDates: true }));
  });

  describe('business time', () => {
    it('opens nothing before its day', async () => {
      expect(await openTasks(office)).toEqual([]);
    });

    it('moves by 300 days in fewer statements than there are people, and every due effect happens once', async () => {
      await travelTo('2030-01-02T00:00:00Z');
      const people = (await openTasks(office)).length;
      expect(people).toBeGreaterThan(50);

      const sent = jest.spyOn(pg.Client.prototype, 'query');
      await travelTo('2030-10-29T00:00:00Z');
      const statements = sent.mock.calls.length;
      sent.mockRestore();
      // Page by page and day after day skipped: neither each person nor each day costs a statement of its own.
      expect(statements).toBeLessThan(people);

      const late = await rows<{ n: number; documents: number }>(
        `select count(*)::int as n, count(distinct participant_id)::int as documents from notification where kind = 'task-late'`,
      );
      expect(late).toEqual([{ n: people, documents: people }]);
      // The reviews whose day has come wait for the targets: nothing of that is an alarm, and nothing is looked at again for it.
      const standing = await rows<{ occasion: string; state: string; n: number }>(
        `select occasion, state, count(*)::int as n from step_run where step = 'mid-term-review' group by 1, 2 order by 1`,
      );
      expect(standing).toEqual(['TW1', 'TW2', 'TW3'].map((occasion) => ({ occasion, state: 'scheduled', n: people })));
      await travelTo('2030-10-29T06:00:00Z');
      expect(await rows(`select count(*)::int as n from notification where kind <> 'task-opened'`)).toEqual([{ n: people }]);
      expect(await rows(`select count(*)::int as n from participant where wakes_at <= business_now()`)).toEqual([{ n: 0 }]);
    });

    it('leaves machine time alone: sessions and jobs live on', async () => {
      expect((await office.admin.get('/api/session')).status).toBe(200);
      expect(await rows(`select count(*)::int as n from outbox where acked_at is null`)).toEqual([{ n: 0 }]);
    });

    it('cannot be moved in a database that was not made for it', async () => {
      await expect(office.site.unitOfWork.run((tx) => tx.run(`update business_clock set travel = false`))).rejects.toThrow(
        'clock_stands_still',
      );
    });
  });
}
