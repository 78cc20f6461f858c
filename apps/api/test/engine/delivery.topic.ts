import { describe, expect, it } from '@jest/globals';
import { Random } from '../../src/demo/random.js';
import { send } from '../../src/platform/queue/outbox.js';
import { refreshParticipants } from '../../src/workflow/refresh-participants.job.js';
import { brokenIn } from '../support/broken.js';
import { endState } from '../../proof/office/end-state.js';
import { aCycle, engineKit, openFor, smallOffice, type EngineKit } from '../support/engine-kit.js';
import { endings } from '../support/endings.js';

type Deliver = (kit: EngineKit, outboxIds: readonly string[]) => Promise<unknown>;

/**
 * An office of a dozen: opened twice, extended, a step skipped, a supervisor changed, all by jobs that reach the worker as `deliver` says.
 */
async function live(kit: EngineKit, deliver: Deliver) {
  const { unitId, topId, headId, staff } = await smallOffice(kit, 12);
  await kit.unitOfWork.run((tx) => tx.run(`update employee set nip = 'P' || name where status <> 'NON_ASN'`));
  const cycleId = await aCycle(kit, unitId, 2026, [{ step: 'target-setting', occasion: '', opensOn: '2026-01-01', dueOn: '2026-01-31' }]);
  await openFor(kit, cycleId, [...staff, headId]);
  await openFor(kit, cycleId, [...staff.slice(0, 6), headId]);
  await settle(kit, deliver);
  const everybody = 'select id as target_id from participant where cycle_id = $1';
  await kit.unitOfWork.run(async (tx) => {
    await kit.bulkActs.start(
      tx,
      { kind: 'extend', cycleId, command: { type: 'extend', step: 'target-setting', occasion: '', dueOn: '2099-02-01' }, createdBy: null },
      everybody,
      [cycleId],
    );
    await tx.run('update assignment set supervisor_id = $1 where employee_id = any($2::uuid[])', [topId, staff.slice(0, 5)]);
    for (const employeeIds of [staff.slice(0, 4), staff.slice(2, 8)]) await send(tx, refreshParticipants, [{ employeeIds }]);
  });
  await settle(kit, deliver);
  await kit.unitOfWork.run((tx) =>
    kit.bulkActs.start(
      tx,
      {
        kind: 'skip',
        cycleId,
        command: { type: 'skip', step: 'mid-term-review', occasion: 'TW1' },
        createdBy: null,
      },
      everybody,
      [cycleId],
    ),
  );
  await settle(kit, deliver);
  const [counts] = await kit.unitOfWork.read(
    `select (select count(*)::int from audit_entry) as audit, (select count(*)::int from notification) as notices, (select count(*)::int
      from incident) as incidents,
            (select count(*)::int from outbox) as jobs, (select sum(version)::int from step_run) as versions`,
  );
  return {
    hash: (await endState(kit.url)).hash,
    counts,
    findings: await brokenIn(kit.unitOfWork),
  };
}

/** Delivers what waits until nothing does. */
async function settle(kit: EngineKit, deliver: Deliver): Promise<void> {
  for (;;) {
    const rows = await kit.unitOfWork.read<{ id: string }>('select id from outbox where acked_at is null order by created_at');
    if (rows.length === 0) return;
    await deliver(
      kit,
      rows.map(({ id }) => id),
    );
  }
}

/** The jobs in any order, each so many times: a queue that repeats itself. */
function repeatedly(times: number, seed: number): Deliver {
  const random = new Random(seed);
  return async (kit, ids) => {
    const deliveries = ids.flatMap((id) => Array.from({ length: times }, () => ({ id, at: random.next() }))).sort((a, b) => a.at - b.at);
    const results = await Promise.all(deliveries.map(({ id }) => kit.claim.run(id)));
    expect(results.filter((result) => result === 'done')).toHaveLength(ids.length);
    // And once more when all is long done.
    expect(new Set(await Promise.all(ids.map((id) => kit.claim.run(id))))).toEqual(new Set(['already']));
  };
}

/** Called inside the `describe` of a suite. */
export function deliveryTopic(): void {
  const toEnd = endings();

  describe('jobs that the queue delivers more than once', () => {
    let control: Awaited<ReturnType<typeof live>>;

    it('are compared with a run in which each comes once', async () => {
      control = await live(toEnd(await engineKit()), async (kit, ids) => {
        for (const id of ids) expect(await kit.claim.run(id)).toBe('done');
      });
      expect(control).toMatchObject({ findings: [], counts: { incidents: 0 } });
    });

    it.each([
      [2, 1],
      [5, 2],
      [5, 3],
    ])('leave the same, %i times each in any order and at once (seed %i)', async (times, seed) => {
      expect(await live(toEnd(await engineKit()), repeatedly(times, seed))).toEqual(control);
    });
  });
}
