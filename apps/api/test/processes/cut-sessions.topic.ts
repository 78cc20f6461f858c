import { describe, expect, it } from '@jest/globals';
import type { StruckOffice } from './struck-office.js';

/** Called inside the `describe` of a suite. */
export function cutSessionsTopic(theOffice: () => StruckOffice): void {
  describe('a request and a job whose sessions with the database are cut before their commit', () => {
    it('fail as a whole; sent again they have their effect once, and no process ends by it', async () => {
      const office = theOffice();
      const { stack } = office;
      await office.importStaff();
      const undisturbed = await office.undisturbed();
      const [job, request] = [await office.draftCycle(), await office.draftCycle()];
      await Promise.all([stack.arm('worker', 'job.worked:pause:2000@1'), stack.arm('api', 'request.worked:pause:2000@2')]);
      expect((await office.openCycle(job)).status).toBe(202);
      const key = `open-${request}`;
      const cut = office.openCycle(request, key);
      await office.untilIdleInTransaction(2);
      await office.cutSessions();
      expect(await cut).toMatchObject({ status: 503, body: { code: 'UNAVAILABLE' } });
      expect((await office.openCycle(request, key)).status).toBe(202);
      await office.quiet();
      expect([await office.effectsOf(job), await office.effectsOf(request)]).toEqual([undisturbed, undisturbed]);
      // Every session was cut: whatever else was under way at that moment has failed once as well, and nothing twice.
      const failed = await office.sql<{ job: string; failures: number }>('select job, failures from outbox where failures > 0');
      expect(failed).toContainEqual({ job: 'bulk.page', failures: 1 });
      expect(failed.filter(({ failures }) => failures > 1)).toEqual([]);
      expect(await office.broken()).toEqual([]);
    });
  });
}
