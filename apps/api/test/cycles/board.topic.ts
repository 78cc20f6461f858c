import { expect, it } from '@jest/globals';
import type { Participant, ParticipantDetail } from '@siklus/contracts/participants';
import { foldPage } from '../../src/workflow/fold-counters.job.js';
import { runJobs } from '../support/jobs.js';
import { openTasks } from '../support/office.js';
import type { BoardOffice } from './board-office.js';

/** Called inside the `describe` of a suite. */
export function boardTopic({ office, board, expectBoardToEqualLists, complete, act }: BoardOffice): void {
  it('raises no alarm one minute after the opening: what waits for an earlier step says for which, and who holds that', async () => {
    const { steps, held, blocked, today } = await board();
    expect({ held, blocked, alarms: steps.map((line) => line.blocked) }).toEqual({ held: 0, blocked: [], alarms: steps.map(() => 0) });
    expect((await office().admin.list('/api/stuck-runs', { filter: { cycleId: office().cycleId } })).total).toBe(0);
    // The plan of the template is over, and nobody is behind: the days are those that people were given.
    expect(steps.map(({ planned }) => planned)).toEqual(steps.map(() => 0));
    expect(steps[0]?.dueOn).toBe((await openTasks(office(), { step: 'target-setting' }))[0]?.dueAt.slice(0, 10));
    expect((steps[0]?.dueOn ?? '') > today).toBe(true);
    const { rows } = await office().admin.list<Participant>('/api/participants', { filter: { cycleId: office().cycleId } });
    for (const { id, employeeId, employeeName, runs } of rows) {
      const [targets, review] = runs;
      const awaited = { label: targets?.label, holderId: employeeId, holderName: employeeName, pool: null };
      expect([review?.state, review?.waitsFor, targets?.waitsFor]).toEqual(['scheduled', awaited, null]);
      const detail = (await office().admin.get<ParticipantDetail>(`/api/participants/${id}`)).body;
      expect(detail.runs.map(({ waitsFor }) => waitsFor)).toEqual(runs.map(({ waitsFor }) => waitsFor));
    }
  });

  it('says what the lists say, before and after the counters are folded', async () => {
    await expectBoardToEqualLists();
    while (await office().site.unitOfWork.run(foldPage));
    await expectBoardToEqualLists();
  });

  it.each([
    ['unitName', 'ASC'],
    ['unitName', 'DESC'],
    ['year', 'ASC'],
    ['year', 'DESC'],
  ])('lists its people by %s %s page by page, each once and in order', async (field, direction) => {
    const { participants } = await board();
    const found: Participant[] = [];
    for (let from = 0; from < participants; from += 7)
      found.push(
        ...(await office().admin.list<Participant>('/api/participants', { sort: [field, direction], range: [from, from + 6] })).rows,
      );
    expect([found.length, new Set(found.map(({ id }) => id)).size]).toEqual([participants, participants]);
    const values = found.map(({ unitName, year }) => (field === 'year' ? String(year) : unitName));
    const ordered = await office().site.unitOfWork.read<{ value: string }>(
      `select value from unnest($1::text[]) value order by value ${direction}`,
      [values],
    );
    expect(values).toEqual(ordered.map(({ value }) => value));
    expect((await office().admin.list('/api/participants', { filter: { state: 'active' }, range: [0, 0] })).total).toBe(participants);
    expect((await office().admin.list('/api/participants', { filter: { state: ['active', 'complete'] }, range: [0, 0] })).total).toBe(
      participants,
    );
  });

  it('follows a supervisor who leaves: his people block, with a need and a repair, and resume under the next', async () => {
    const [task] = await openTasks(office(), { step: 'target-setting' });
    await complete(task);
    const employee = (await office().admin.get<{ supervisorId: string; id: string }>(`/api/employees/${task?.employeeId}`)).body;
    await office().site.unitOfWork.run((tx) =>
      tx.run(`update assignment set supervisor_id = null where employee_id = $1 and valid_to is null`, [employee.id]),
    );
    await act({ kind: 'refresh' });
    const { blocked } = await board();
    expect(blocked.find(({ need }) => need === 'supervisor')).toMatchObject({
      count: expect.any(Number),
      fix: { id: expect.any(String), en: expect.any(String) },
    });
    await expectBoardToEqualLists();
    const mended = await office().admin.put(`/api/employees/${employee.id}/supervisor`, {
      supervisorId: employee.supervisorId,
      reason: 'Mutasi.',
    });
    expect(mended.status).toBe(200);
    await runJobs(office().site);
    expect((await board()).blocked.find(({ need }) => need === 'supervisor')).toBeUndefined();
  });
}
