import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Actor, Refusal } from '@siklus/domain';
import { aCycle, engineKit, openFor, smallOffice, type EngineKit } from '../support/engine-kit.js';
import { exampleFor } from '../support/walk.js';
import { endings } from '../support/endings.js';

let kit: EngineKit;

const past = { opensOn: '2026-01-01', dueOn: '2026-01-31' };
const allPast = [
  { step: 'target-setting', occasion: '', ...past },
  { step: 'mid-term-review', occasion: 'TW1', ...past },
  { step: 'mid-term-review', occasion: 'TW2', ...past },
  { step: 'mid-term-review', occasion: 'TW3', ...past },
  { step: 'final-assessment', occasion: '', ...past },
  { step: 'training-recommendation', occasion: '', ...past },
];

function person(employeeId: string | null, pools: string[] = []): Actor {
  return { kind: 'person', employeeId, accountId: '00000000-0000-7000-8000-000000000001', name: 'Pegawai', post: 'Analis', pools };
}

/** Called inside the `describe` of a suite. */
export function engineTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    kit = toEnd(await engineKit());
  });

  describe('a cycle opened for a small office', () => {
    it('enrols everybody exactly once, also when the act is repeated', async () => {
      const { unitId, staff, headId } = await smallOffice(kit, 5);
      const cycleId = await aCycle(kit, unitId, 2026, allPast);
      await openFor(kit, cycleId, [...staff, headId]);
      await kit.runJobs();
      await openFor(kit, cycleId, [...staff, headId]);
      await kit.runJobs();
      const rows = await kit.unitOfWork.read<{ n: number; runs: number; open: number; state: string }>(
        `select (select count(*)::int from participant where cycle_id = $1) as n, (select count(*)::int from step_run
        where cycle_id = $1) as runs,
              (select count(*)::int from task where cycle_id = $1 and state = 'open') as open, (select state from cycle
                where id = $1) as state`,
        [cycleId],
      );
      expect(rows[0]).toEqual({ n: 6, runs: 36, open: 6, state: 'open' });
    });

    it('walks one person through every step with the examples alone', async () => {
      const { unitId, staff } = await smallOffice(kit, 1);
      const cycleId = await aCycle(kit, unitId, 2026, allPast);
      await openFor(kit, cycleId, staff);
      await kit.runJobs();
      for (let moves = 0; ; moves += 1) {
        const [task] = await kit.unitOfWork.read<{ id: string; participant_id: string; holder_id: string | null; pool: string | null }>(
          `select id, participant_id, holder_id, pool from task where cycle_id = $1 and state = 'open' order by due_at limit 1`,
          [cycleId],
        );
        if (task === undefined) break;
        expect(moves).toBeLessThan(20);
        const answers = await exampleFor(kit, task.id);
        await kit.unitOfWork.run((tx) =>
          kit.engine.apply(tx, {
            participantId: task.participant_id,
            actor: person(task.holder_id, task.pool === null ? [] : [task.pool]),
            command: { type: 'complete', taskId: task.id, ifVersion: null, answers },
          }),
        );
      }
      const [end] = await kit.unitOfWork.read<Record<string, unknown>>(
        `select (select state from participant where cycle_id = $1) as state,
              (select array_agg(distinct state) from step_run where cycle_id = $1) as runs,
              (select count(*)::int from plan_indicator i join plan p on p.id = i.plan_id join participant x on x.id = p.participant_id
                where x.cycle_id = $1) as indicators,
              (select count(*)::int from rating r join participant x on x.id = r.participant_id where x.cycle_id = $1) as ratings,
              (select count(*)::int from signed_document s join participant x on x.id = s.participant_id where x.cycle_id = $1) as signed`,
        [cycleId],
      );
      expect(end).toEqual({ state: 'complete', runs: ['done'], indicators: 2, ratings: 4, signed: 2 });
    });

    it('refuses a stranger as if the task were unknown, and a stale version', async () => {
      const { unitId, staff, headId } = await smallOffice(kit, 1);
      const cycleId = await aCycle(kit, unitId, 2026, allPast);
      await openFor(kit, cycleId, staff);
      await kit.runJobs();
      const [task] = await kit.unitOfWork.read<{ id: string; participant_id: string }>(
        `select id, participant_id from task where cycle_id = $1 and state = 'open'`,
        [cycleId],
      );
      if (task === undefined) throw new Error('no task was opened');
      const attempt = (actor: Actor, ifVersion: number | null) =>
        kit.unitOfWork.run(async (tx) =>
          kit.engine.apply(tx, {
            participantId: task.participant_id,
            actor,
            command: { type: 'complete', taskId: task.id, ifVersion, answers: await exampleFor(kit, task.id) },
          }),
        );
      await expect(attempt(person(headId), null)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(attempt(person(staff[0] ?? null), 99)).rejects.toMatchObject({ code: 'TASK_CHANGED_MEANWHILE' });
      await expect(attempt(person(staff[0] ?? null), 99)).rejects.toBeInstanceOf(Refusal);
    });
  });
}
