import { expect, it } from '@jest/globals';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { stuckRun, type StuckRun } from '@siklus/contracts/stuck-runs';
import { openTasks } from '../support/office.js';
import type { BoardOffice } from './board-office.js';

/** Called inside the `describe` of a suite. */
export function stuckRunsTopic({ office, expectBoardToEqualLists, act }: BoardOffice): void {
  it('says cause, owner and repair of what is blocked, and who holds what is late', async () => {
    const [task] = await openTasks(office(), { step: 'target-setting' });
    await act({ kind: 'skip', step: 'target-setting', participantIds: [task?.participantId], reason: 'Pindah tugas' });
    const { rows } = await office().admin.list<StuckRun>('/api/stuck-runs', { filter: { cycleId: office().cycleId, kind: 'blocked' } });
    expect(rows.length).toBeGreaterThan(0);
    expect(new Set(rows.map(({ participantId }) => participantId))).toEqual(new Set([task?.participantId]));
    // Held up since the act that passed over what it needs, however long ago the plan had it open.
    const detail = (await office().admin.get<ParticipantDetail>(`/api/participants/${task?.participantId}`)).body;
    const skippedAt = detail.runs.find(({ step }) => step === 'target-setting')?.acts.at(-1)?.at;
    expect(new Set(rows.map(({ since }) => since))).toEqual(new Set([skippedAt]));
    expect(detail.runs.find(({ state }) => state === 'blocked')?.since).toBe(skippedAt);
    expect(stuckRun.parse(rows[0])).toMatchObject({
      kind: 'blocked',
      holderId: null,
      needs: [{ label: { id: expect.any(String) }, fix: { id: expect.any(String) }, owner: expect.any(String) }],
    });
    await office().site.unitOfWork.run((tx) =>
      tx.run(
        `update task set due_at = business_now() - interval '3 days'
        where cycle_id = $1 and state = 'open' and id in (select id from task where cycle_id = $1 and state = 'open'
          order by id limit 4)`,
        [office().cycleId],
      ),
    );
    const late = (await office().admin.list<StuckRun>('/api/stuck-runs', { filter: { cycleId: office().cycleId, kind: 'late' } })).rows;
    expect(late).toHaveLength(4);
    const { participantId, holderId, heldSince } = late[0] as StuckRun;
    expect(late[0]).toMatchObject({ holderName: expect.any(String), turnLabel: { id: expect.any(String) }, needs: [] });
    expect(heldSince).toBe((await openTasks(office(), { participantId, holderId }))[0]?.heldSince);
    expect(rows.map((row) => row.heldSince)).toEqual(rows.map(() => null));
    await expectBoardToEqualLists();
  });

  it('is only of the units that one oversees', async () => {
    const employee = await office().as((await openTasks(office()))[0]?.employeeId ?? '');
    expect((await employee.get('/api/stuck-runs')).status).toBe(403);
  });
}
