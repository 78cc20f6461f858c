import { beforeAll, describe, expect, it } from '@jest/globals';
import { createRegistry, defineStep, steps, turn } from '@siklus/domain';
import { z } from 'zod';
import { aCycle, engineKit, openFor, smallOffice, type EngineKit } from '../support/engine-kit.js';
import { exampleFor } from '../support/walk.js';
import { endings } from '../support/endings.js';

const calibration = defineStep({
  key: 'calibration',
  version: 1,
  label: { id: 'Kalibrasi', en: 'Calibration' },
  opens: { kind: 'after', step: 'final-assessment' },
  needs: [],
  occasions: [{ key: '', label: { id: 'Kalibrasi', en: 'Calibration' }, opensOn: '+02-01', dueOn: '+02-10' }],
  signs: true,
  turns: [
    turn({
      key: 'settle',
      label: { id: 'Tetapkan', en: 'Settle' },
      holder: 'higherOfficial',
      days: 5,
      form: z.object({ remark: z.string().min(1) }),
      example: () => ({ remark: 'Sesuai.' }),
    }),
  ],
});

let kit: EngineKit;

/** Called inside the `describe` of a suite. */
export function fifthStepTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    kit = toEnd(await engineKit(createRegistry([...steps, calibration])));
  });

  describe('a fifth step that is registered and nothing else', () => {
    it('is opened, held by the higher official, answered, signed and audited like the others', async () => {
      const { unitId, staff, topId } = await smallOffice(kit, 2);
      const past = { opensOn: '2025-01-01', dueOn: '2025-01-31' };
      const cycleId = await aCycle(
        kit,
        unitId,
        2025,
        [...steps, calibration].flatMap(({ key, occasions }) =>
          occasions.map((occasion) => ({ step: key, occasion: occasion.key, ...past })),
        ),
      );
      await openFor(kit, cycleId, staff);
      await kit.runJobs();
      const holders = new Set<string | null>();
      for (;;) {
        const [task] = await kit.unitOfWork.read<{
          id: string;
          participant_id: string;
          holder_id: string | null;
          pool: string | null;
          step: string;
        }>(`select id, participant_id, holder_id, pool, step from task where cycle_id = $1 and state = 'open' limit 1`, [cycleId]);
        if (task === undefined) break;
        if (task.step === 'calibration') holders.add(task.holder_id);
        const answers = await exampleFor(kit, task.id);
        await kit.unitOfWork.run((tx) =>
          kit.engine.apply(tx, {
            participantId: task.participant_id,
            actor: {
              kind: 'person',
              employeeId: task.holder_id,
              accountId: '00000000-0000-7000-8000-000000000001',
              pools: task.pool === null ? [] : [task.pool],
            },
            command: { type: 'complete', taskId: task.id, ifVersion: null, answers },
          }),
        );
      }
      expect([...holders]).toEqual([topId]);
      const done = await kit.unitOfWork.read(
        `select (select count(*)::int from participant where cycle_id = $1 and state = 'complete') as people, (select count(*)::int
        from signed_document where step = 'calibration') as signed`,
        [cycleId],
      );
      expect(done).toEqual([{ people: 2, signed: 2 }]);
    });
  });
}
