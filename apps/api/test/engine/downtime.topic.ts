import { beforeAll, describe, expect, it } from '@jest/globals';
import { brokenIn } from '../support/broken.js';
import { wakePage } from '../../src/workflow/wake-participants.job.js';
import { aCycle, engineKit, openFor, smallOffice, type EngineKit } from '../support/engine-kit.js';
import { endings } from '../support/endings.js';

let kit: EngineKit;

/** Called inside the `describe` of a suite. */
export function downtimeTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    kit = toEnd(await engineKit());
  });

  describe('a day on which documents fall due while nothing runs', () => {
    it('is caught up with once per document when two workers come back together, and leaves no trace the next time', async () => {
      const { unitId, staff, headId } = await smallOffice(kit, 40);
      const [today] = await kit.unitOfWork.read<{ year: number; first: string; last: string }>(
        `select extract(year from business_now())::int as year, (business_now()::date - 1)::text as first,
        (business_now()::date + 3)::text as last`,
      );
      if (today === undefined) throw new Error('There is no today');
      const lines = [{ step: 'target-setting', occasion: '', opensOn: today.first, dueOn: today.last }];
      const cycleId = await aCycle(kit, unitId, today.year, lines);
      await openFor(kit, cycleId, [...staff, headId]);
      await kit.runJobs();
      await kit.sweep();
      const marks = () =>
        kit.unitOfWork.read<{ late: number; open: number; notices: number; entries: number }>(
          `select (select count(*)::int from task where cycle_id = $1 and state = 'open' and late) as late, (select count(*)::int from task
          where cycle_id = $1 and state = 'open') as open,
                (select count(*)::int from notification n join participant p on p.id = n.participant_id
                  where p.cycle_id = $1 and n.kind = 'task-late') as notices,
                (select count(*)::int from audit_entry) as entries`,
          [cycleId],
        );
      const [before] = await marks();
      // Nothing runs for a week; the due date passes.
      await kit.travel(7);
      await Promise.all([1, 2].map(() => wakePage(kit.unitOfWork, kit.engine)));
      await kit.sweep();
      const [after] = await marks();
      expect(before).toMatchObject({ open: 41, late: 0, notices: 0 });
      expect(after).toEqual({ open: 41, late: 41, notices: 41, entries: (before?.entries ?? 0) + 41 });
      await kit.sweep();
      expect(await marks()).toEqual([after]);
      expect(await brokenIn(kit.unitOfWork)).toEqual([]);
    });
  });
}
