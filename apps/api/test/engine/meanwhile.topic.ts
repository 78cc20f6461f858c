import { beforeAll, describe, expect, it } from '@jest/globals';
import { until } from '../../proof/office/until.js';
import { loadSubjects } from '../../src/workflow/load-subjects.js';
import { endings } from '../support/endings.js';
import { somebodyWaits } from '../support/locks.js';
import { aCycle, engineKit, openFor, smallOffice, type EngineKit } from '../support/engine-kit.js';

let kit: EngineKit;

/** Called inside the `describe` of a suite. */
export function meanwhileTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    kit = toEnd(await engineKit());
  });

  describe('a document for which the engine has to wait', () => {
    it('is there when it has moved to another unit meanwhile, and belongs to that', async () => {
      const [{ unitId, staff }, elsewhere] = [await smallOffice(kit, 1), await smallOffice(kit, 1)];
      await openFor(kit, await aCycle(kit, unitId, 2026), staff);
      await kit.runJobs();
      const [{ id = '' } = {}] = await kit.unitOfWork.read<{ id: string }>('select id from participant');
      let moved = (): void => undefined;
      let commit = (): void => undefined;
      const isMoved = new Promise<void>((resolve) => (moved = resolve));
      const committed = new Promise<void>((resolve) => (commit = resolve));
      const move = kit.unitOfWork.run(async (tx) => {
        await tx.run('update participant set unit_id = $2 where id = $1', [id, elsewhere.unitId]);
        moved();
        await committed;
      });
      await isMoved;
      const loaded = kit.unitOfWork.run((tx) => loadSubjects(tx, [id]));
      await until(() => somebodyWaits(kit.unitOfWork), 'Nobody waits');
      commit();
      await move;
      expect((await loaded).map(({ participantId, keptUnitId }) => [participantId, keptUnitId])).toEqual([[id, elsewhere.unitId]]);
    });
  });
}
