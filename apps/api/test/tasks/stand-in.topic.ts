import { describe, expect, it } from '@jest/globals';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import type { StuckRun } from '@siklus/contracts/stuck-runs';
import type { Task } from '@siklus/contracts/tasks';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openTasks, type OpenTask } from '../support/office.js';
import { calledNow, complete, head, mine, office, standIn, turnsOf } from './acting-office.js';

/** Called inside the `describe` of a suite. */
export function standInTopic(): void {
  describe('a deputy', () => {
    it("has none of the head's own turns, and none in the document of whom he answers to", async () => {
      const [own] = await openTasks(office, { employeeId: head, step: 'target-setting' });
      const deputy = await office.as(standIn);
      const listed = async (): Promise<string[]> =>
        (await deputy.list<OpenTask>('/api/tasks', { filter: { mine: true, state: 'open' }, range: [0, 199] })).rows.map(({ id }) => id);
      expect(own?.holderId).toBe(head);
      expect(await listed()).not.toContain(own?.id);
      expect((await deputy.get(`/api/tasks/${own?.id}`)).status).toBe(404);
      expect((await deputy.put(`/api/tasks/${own?.id}/draft`, { answers: {} }, { key: null })).status).toBe(404);
      expect(await complete(deputy, own as OpenTask)).toBe(404);
    });

    it('has no turn in the document of somebody whom he answers to, near or far', async () => {
      const [second] = await office.site.unitOfWork.read<{ id: string }>(
        'select employee_id as id from current_assignment where supervisor_id = $1 and employee_id <> $2 order by employee_id',
        [head, mine.employeeId],
      );
      const own = (await openTasks(office, { employeeId: second?.id, step: 'target-setting' }))[0] as OpenTask;
      expect(await complete(await office.as(own.holderId), own)).toBe(200);
      const review = await turnsOf(own.participantId);
      const deputy = await office.as(standIn);
      const answerTo = (superior: string | undefined) =>
        office.site.unitOfWork.read(`update assignment set supervisor_id = $2 where employee_id = $1 and kind = 'D'`, [standIn, superior]);
      const isListed = async (): Promise<boolean> =>
        (await deputy.list<OpenTask>('/api/tasks', { filter: { mine: true, state: 'open' } })).rows.some(({ id }) => id === review.id);
      const [{ was } = { was: '' }] = await office.site.unitOfWork.read<{ was: string }>(
        'select supervisor_id as was from current_assignment where employee_id = $1',
        [standIn],
      );
      const isRead = async (): Promise<boolean> => (await deputy.get(`/api/participants/${own.participantId}`)).status === 200;
      expect([await isListed(), await isRead()]).toEqual([true, true]);
      await answerTo(second?.id);
      expect([await isListed(), await isRead()]).toEqual([false, false]);
      expect(await complete(deputy, review)).toBe(404);
      await answerTo(was);
    });
  });

  describe('a head who retires', () => {
    it('hands his open tasks to whoever acts for the post, at once and then by a job', async () => {
      const [second] = await office.site.unitOfWork.read<{ id: string }>(
        'select employee_id as id from current_assignment where supervisor_id = $1 and employee_id <> $2 order by employee_id',
        [head, mine.employeeId],
      );
      // He has sent his plan already.
      const own = (await openTasks(office, { employeeId: second?.id, step: 'target-setting' }))[0] as OpenTask;
      const task = await turnsOf(own.participantId);
      expect(task.holderId).toBe(head);
      const former = await office.as(head);
      await office.site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = shift + interval '100 days'`));

      await office.site.unitOfWork.run((tx) => tx.run(`update employee set standing = '99' where id = $1`, [head]));
      expect(await complete(former, task)).toBe(404);
      const act = await actInBulk(office, { kind: 'refresh' });
      expect(act.status).toBe(202);
      await runJobs(office.site);
      const [moved] = await openTasks(office, { participantId: own.participantId, step: 'target-setting' });
      expect(moved).toMatchObject({ id: task.id, holderId: standIn });
      // Each is charged with his own time: the hundred days are the former head's.
      const read = (await office.admin.get<ParticipantDetail>(`/api/participants/${own.participantId}`)).body;
      const run = read.runs.find(({ step }) => step === 'target-setting');
      const days = run?.holdings.map(({ kind, holderId, since, until }) => [
        kind,
        holderId,
        Math.floor((Date.parse(until) - Date.parse(since)) / 86_400_000),
      ]);
      expect(days).toEqual([
        ['employee', own.employeeId, 0],
        ['supervisor', head, 100],
        ['deputy', standIn, 0],
      ]);
      const since = run?.holdings.at(-1)?.since;
      expect([run?.since, moved?.heldSince, run?.onBehalfOfName]).toEqual([since, since, (await calledNow(head)).name]);
      const stuck = await office.admin.list<StuckRun>('/api/stuck-runs', { filter: { participantId: own.participantId, kind: 'late' } });
      expect(stuck.rows.map(({ holderId, heldSince }) => [holderId, heldSince])).toEqual([[standIn, since]]);

      // Who runs a vacant post acts for the post, and in the name of nobody who is gone.
      await office.site.unitOfWork.run((tx) =>
        tx.run(`update assignment set kind = 'PLT' where employee_id = $1 and kind = 'PLH'`, [standIn]),
      );
      const plt = `Plt. ${(await calledNow(head)).position}`;
      const client = await office.as(standIn);
      const { rows: inbox } = await client.list<Task>('/api/tasks', { filter: { id: [task.id] } });
      expect(inbox).toMatchObject([{ holderAs: plt }]);
      const vacant = (await client.get<ParticipantDetail>(`/api/participants/${own.participantId}`)).body;
      expect(vacant).toMatchObject({ supervisorName: (await calledNow(standIn)).name, supervisorAs: plt });
      expect(vacant.runs.find(({ step }) => step === 'target-setting')).toMatchObject({ holderAs: plt, onBehalfOfName: null });
      expect(await complete(client, await turnsOf(own.participantId))).toBe(200);
      const { runs } = (await office.admin.get<ParticipantDetail>(`/api/participants/${own.participantId}`)).body;
      expect(runs.find(({ step }) => step === 'target-setting')?.turns.at(-1)).toMatchObject({
        turn: 'agree',
        by: { name: (await calledNow(standIn)).name, post: plt },
        onBehalfOf: null,
      });
    });

    it('has no open task left himself: his own document waits for his standing', async () => {
      expect((await openTasks(office, { holderId: head })).length).toBe(0);
      const { rows } = await office.admin.list('/api/participants', { filter: { cycleId: office.cycleId, need: 'employee' } });
      expect(rows).toEqual([expect.objectContaining({ employeeId: head })]);
    });
  });
}
