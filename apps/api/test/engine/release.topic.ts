import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  causes,
  createRegistry,
  defaultTemplate,
  defineEffect,
  defineFact,
  defineStep,
  steps,
  turn,
  type Registry,
  type Turn,
} from '@siklus/domain';
import { z } from 'zod';
import { PinnedSteps } from '../../src/modules/cycles/pinned-steps.js';
import { WorkflowModule } from '../../src/workflow/workflow.module.js';
import { brokenIn } from '../support/broken.js';
import { aCycle, engineKit, openFor, smallOffice, type EngineKit } from '../support/engine-kit.js';
import { exampleFor } from '../support/walk.js';
import { endings } from '../support/endings.js';

// A step as two releases know it: the second one has another form and one turn more.
const label = { id: 'Kalibrasi', en: 'Calibration' };
const settle = turn({
  key: 'settle',
  label,
  holder: 'supervisor',
  days: 5,
  form: z.object({ remark: z.string().min(1) }),
  example: () => ({ remark: 'Sesuai.' }),
});
const calibration = (version: number) =>
  defineStep({
    key: 'calibration',
    version,
    ...(version === 1 ? {} : { changes: [{ id: 'Bobot ditimbang dahulu.', en: 'The weight is settled first.' }] }),
    label,
    opens: { kind: 'onDate' },
    needs: [],
    signs: true,
    occasions: [{ key: '', label, opensOn: '01-01', dueOn: '01-31' }],
    turns:
      version === 1
        ? [settle]
        : [
            turn({
              key: 'weigh',
              label,
              holder: 'supervisor',
              days: 5,
              form: z.object({ score: z.number() }),
              example: () => ({ score: 3 }),
            }),
            settle,
          ],
  });
const first = createRegistry([...steps, calibration(1)]);
const both = createRegistry([...steps, calibration(1), calibration(2)]);
const second = createRegistry([...steps, calibration(2)]);

let before: EngineKit;
let after: EngineKit;

const past = { opensOn: '2025-01-01', dueOn: '2025-01-31' };

/** A cycle of that release, opened for one person. */
async function opened(kit: EngineKit): Promise<string> {
  const { unitId, staff } = await smallOffice(kit, 1);
  const cycleId = await aCycle(
    kit,
    unitId,
    2025,
    defaultTemplate(kit.steps.steps).map(({ step, occasion }) => ({ step, occasion, ...past })),
  );
  await openFor(kit, cycleId, staff);
  await kit.runJobs();
  return cycleId;
}

/** Answers what is open until nothing is, at most so many; gives the turns of calibration that were taken. */
async function carry(kit: EngineKit, cycleId: string, most = Infinity): Promise<string[]> {
  const turns: string[] = [];
  for (let moves = 0; moves < most; moves += 1) {
    const [task] = await kit.unitOfWork.read<{
      id: string;
      participant_id: string;
      holder_id: string | null;
      pool: string | null;
      step: string;
      turn: string;
    }>(
      `select id, participant_id, holder_id, pool, step, turn from task where cycle_id = $1 and state = 'open'
        order by step = 'calibration', due_at, id limit 1`,
      [cycleId],
    );
    if (task === undefined) break;
    if (task.step === 'calibration') turns.push(task.turn);
    const answers = await exampleFor(kit, task.id);
    const actor = {
      kind: 'person',
      employeeId: task.holder_id,
      accountId: '00000000-0000-7000-8000-000000000001',
      name: 'Pegawai',
      post: null,
      pools: task.pool === null ? [] : [task.pool],
    } as const;
    await kit.unitOfWork.run((tx) =>
      kit.engine.apply(tx, {
        participantId: task.participant_id,
        actor,
        command: { type: 'complete', taskId: task.id, ifVersion: null, answers },
      }),
    );
  }
  return turns;
}

const states = (kit: EngineKit, cycleId: string) =>
  kit.unitOfWork.read('select distinct state from participant where cycle_id = $1', [cycleId]);
const start = async (steps: Registry) => {
  new WorkflowModule(steps, after.effects, after.providers).onModuleInit();
  await new PinnedSteps(steps, after.unitOfWork).onModuleInit();
};

/** Called inside the `describe` of a suite. */
export function releaseTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    before = toEnd(await engineKit(first));
    after = toEnd(await engineKit(both, before.url));
  });

  describe('a release with a new version of a step, while a cycle runs', () => {
    it('ends the running cycle by the version it began with, and begins new ones with the new version', async () => {
      const old = await opened(before);
      await carry(before, old, 2);
      // The new release takes over in the middle of the year.
      const fresh = await opened(after);
      expect(await carry(after, old)).toEqual(['settle']);
      expect(await carry(after, fresh)).toEqual(['weigh', 'settle']);
      expect([await states(after, old), await states(after, fresh)]).toEqual([[{ state: 'complete' }], [{ state: 'complete' }]]);
      expect(await brokenIn(after.unitOfWork)).toEqual([]);
    });

    it('leaves the work of a new cycle to the new processes while old ones are still up', async () => {
      const { unitId, staff } = await smallOffice(after, 1);
      const cycleId = await aCycle(
        after,
        unitId,
        2025,
        defaultTemplate(after.steps.steps).map(({ step, occasion }) => ({ step, occasion, ...past })),
      );
      await openFor(after, cycleId, staff);
      const [page] = await after.unitOfWork.read<{ id: string }>('select id from outbox where acked_at is null');
      expect(await before.claim.run(page?.id ?? '')).toBe('left');
      expect(await after.unitOfWork.read('select failures, last_error from outbox where acked_at is null')).toEqual([
        { failures: 0, last_error: expect.stringContaining('calibration@2') },
      ]);
      await after.runJobs();
      expect(await carry(after, cycleId)).toEqual(['weigh', 'settle']);
      expect(await after.unitOfWork.read('select 1 as n from incident')).toEqual([]);
    });

    it('keeps a process from starting that lacks a version of a running cycle, and names it', async () => {
      await expect(start(both)).resolves.toBeUndefined();
      await expect(start(second)).rejects.toMatchObject({
        code: 'STEP_VERSION_MISSING',
        message: expect.stringContaining('calibration@1'),
      });
      await expect(start(first)).rejects.toMatchObject({ code: 'STEP_VERSION_MISSING', message: expect.stringContaining('calibration@2') });
    });

    it('keeps a process from starting that lacks the version of a step that somebody asked for', async () => {
      const asked = steps.filter(({ opens }) => opens.kind === 'onRequest');
      const renewed = asked.map((step) => defineStep({ ...step, version: step.version + 1, changes: [label] }));
      const later = createRegistry([...steps.filter((step) => !asked.includes(step)), ...renewed, calibration(1), calibration(2)]);
      const cycleId = await opened(after);
      await carry(after, cycleId, 2);
      await expect(start(later)).resolves.toBeUndefined();
      const [document] = await after.unitOfWork.read<{ id: string }>('select id from participant where cycle_id = $1', [cycleId]);
      await after.unitOfWork.run((tx) =>
        after.engine.apply(tx, {
          participantId: document?.id ?? '',
          actor: { kind: 'system' },
          command: { type: 'request', step: 'addendum' },
        }),
      );
      await expect(start(later)).rejects.toMatchObject({ code: 'STEP_VERSION_MISSING', message: expect.stringContaining('addendum@1') });
    });

    it('keeps a process from starting that has no provider for what a step reads, or no handler for what it causes', async () => {
      const [turnOfFirst] = calibration(1).turns;
      const changed = (part: Partial<Turn>) =>
        createRegistry([...steps, defineStep({ ...calibration(1), turns: [{ ...(turnOfFirst as Turn), ...part }] }), calibration(2)]);
      await expect(start(changed({ reads: [defineFact('load', 0)] }))).rejects.toThrow('No provider for the facts load');
      await expect(start(changed({ effects: [causes(defineEffect<number>('weighed'), () => 3)] }))).rejects.toThrow(
        'No handler for the effects weighed',
      );
    });

    it('lets the old process start again once no running cycle needs the other version', async () => {
      await after.unitOfWork.run((tx) =>
        tx.run(`update cycle set state = 'closed' where schedule @> '[{"step": "calibration", "stepVersion": 2}]'`),
      );
      await expect(start(first)).resolves.toBeUndefined();
    });
  });
}
