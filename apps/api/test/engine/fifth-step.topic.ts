import { beforeAll, describe, expect, it } from '@jest/globals';
import { createRegistry, defineFact, defineStep, factOf, steps, turn } from '@siklus/domain';
import { z } from 'zod';
import { aCycle, engineKit, openFor, smallOffice, type EngineKit } from '../support/engine-kit.js';
import { exampleFor } from '../support/walk.js';
import { endings } from '../support/endings.js';

// What the step has to know comes from other documents than the one it belongs to.
const ratedInUnit = defineFact<number>('rated-in-unit', 1);

const calibration = defineStep({
  key: 'calibration',
  version: 1,
  label: { id: 'Kalibrasi', en: 'Calibration' },
  opens: { kind: 'after', step: 'final-assessment' },
  needs: [],
  occasions: [{ key: '', label: { id: 'Kalibrasi', en: 'Calibration' }, opensOn: '+02-01', dueOn: '+02-10' }],
  signs: true,
  turns: [
    turn<{ remark: string; rated: number }>({
      key: 'settle',
      label: { id: 'Tetapkan', en: 'Settle' },
      holder: 'higherOfficial',
      days: 5,
      form: z.object({ remark: z.string().min(1), rated: z.number() }),
      reads: [ratedInUnit],
      rules: [
        {
          code: 'COUNT_DIFFERS',
          says: { id: 'Jumlah yang dinilai adalah jumlah di unit.', en: 'The number rated is the number in the unit.' },
          fault: { id: 'Hitung ulang.', en: 'Count again.' },
          broken: ({ rated }, facts) => (rated === factOf(facts, ratedInUnit) ? [] : [{ source: 'rated' }]),
        },
      ],
      example: (facts) => ({ remark: 'Sesuai.', rated: factOf(facts, ratedInUnit) }),
    }),
  ],
});

let kit: EngineKit;

/** Called inside the `describe` of a suite. */
export function fifthStepTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    kit = toEnd(await engineKit(createRegistry([...steps, calibration])));
    kit.providers.register(ratedInUnit, async (tx, page) => {
      const rows = await tx.rows<{ id: string; rated: number }>(
        `select p.id, count(distinct r.participant_id)::int as rated from participant p
           join participant other on other.cycle_id = p.cycle_id and other.unit_id = p.unit_id
           left join rating r on r.participant_id = other.id and r.step = 'final-assessment'
          where p.id = any($1::uuid[]) group by p.id`,
        [page.map(({ participantId }) => participantId)],
      );
      return new Map(rows.map(({ id, rated }) => [id, rated]));
    });
  });

  describe('a fifth step that is registered with a fact of its own and nothing else', () => {
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
      const seen: number[] = [];
      for (;;) {
        const [task] = await kit.unitOfWork.read<{
          id: string;
          participant_id: string;
          holder_id: string | null;
          pool: string | null;
          step: string;
        }>(
          `select id, participant_id, holder_id, pool, step from task
            where cycle_id = $1 and state = 'open' order by participant_id, id limit 1`,
          [cycleId],
        );
        if (task === undefined) break;
        if (task.step === 'calibration') holders.add(task.holder_id);
        const answers = await exampleFor(kit, task.id);
        if (task.step === 'calibration') seen.push((answers as { rated: number }).rated);
        await kit.unitOfWork.run((tx) =>
          kit.engine.apply(tx, {
            participantId: task.participant_id,
            actor: {
              kind: 'person',
              employeeId: task.holder_id,
              accountId: '00000000-0000-7000-8000-000000000001',
              name: 'Pegawai',
              post: null,
              pools: task.pool === null ? [] : [task.pool],
            },
            command: { type: 'complete', taskId: task.id, ifVersion: null, answers },
          }),
        );
      }
      expect([...holders]).toEqual([topId]);
      expect(seen.sort()).toEqual([1, 2]);
      const done = await kit.unitOfWork.read(
        `select (select count(*)::int from participant where cycle_id = $1 and state = 'complete') as people, (select count(*)::int
        from signed_document where step = 'calibration') as signed`,
        [cycleId],
      );
      expect(done).toEqual([{ people: 2, signed: 2 }]);
    });
  });
}
