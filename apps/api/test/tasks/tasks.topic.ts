import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Notification } from '@siklus/contracts/notifications';
import type { TaskDetail } from '@siklus/contracts/tasks';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { randomUUID } from 'node:crypto';
import { verifyAll } from '../../src/verify-all.js';
import { endings } from '../support/endings.js';
import { heldBack } from '../support/locks.js';
import { openTasks, supervisorOf, type OpenTask } from '../support/office.js';
import { refusedRequestsTopic } from './refused-requests.topic.js';
import { example, holder, office, task, tasksOffice, trace } from './tasks-office.js';

/** Called inside the `describe` of a suite. */
export function tasksTopic(): void {
  const toEnd = endings();
  beforeAll(() => tasksOffice(toEnd));

  describe('a task', () => {
    it('carries its schema, its rules and an example that is valid for it', async () => {
      const { status, headers, body } = await holder.get(`/api/tasks/${task.id}`);
      expect(status).toBe(200);
      expect(headers.get('etag')).toBe(`"${task.version}"`);
      expect(body).toMatchObject({
        turn: 'draft',
        mayAnswer: true,
        answersSchema: { type: 'object', 'x-rules': expect.any(Array) },
        draft: null,
        proposal: null,
      });
    });

    it('keeps a private draft that moves nothing', async () => {
      const before = await trace();
      const saved = await holder.put(`/api/tasks/${task.id}/draft`, { answers: { results: [{ title: 'belum selesai' }] } });
      expect(saved).toMatchObject({ status: 200, body: { savedAt: expect.stringMatching(/Z$/) } });
      expect(await trace()).toEqual(before);
      expect((await holder.get(`/api/tasks/${task.id}`)).body).toMatchObject({
        draft: { answers: { results: [{ title: 'belum selesai' }] } },
        version: task.version,
      });
      expect((await office.admin.get(`/api/tasks/${task.id}`)).body).toMatchObject({ draft: null, mayAnswer: false });
    });
  });

  describe('the tasks of a person', () => {
    it('are those he may answer: none of an administrator who reads them all, and after the last one there is no next', async () => {
      const ofAdmin = (filter: object) => office.admin.list<OpenTask>('/api/tasks', { filter: { state: 'open', ...filter } });
      expect((await ofAdmin({ mine: true })).rows).toEqual([]);
      const others = (await ofAdmin({ mine: false })).rows;
      const supervisors = await office.site.unitOfWork.read<{ id: string }>('select distinct supervisor_id as id from current_assignment');
      const only = others.find(({ id, holderId }) => id !== task.id && !supervisors.some((each) => each.id === holderId)) as OpenTask;
      const client = await office.as(only.holderId);
      const { example: answers } = (await client.get<TaskDetail>(`/api/tasks/${only.id}`)).body;
      const { body } = await client.post<{ nextTaskId: string | null }>(
        `/api/tasks/${only.id}/complete`,
        { answers },
        { version: only.version },
      );
      expect(body.nextTaskId).toBeNull();
      expect((await client.list('/api/tasks', { filter: { mine: true, state: 'open' } })).rows).toEqual([]);
    });
  });

  describe('a request that is refused changes nothing', refusedRequestsTopic);

  describe('completing', () => {
    it('moves the document once, however often the request is sent', async () => {
      const key = randomUUID();
      const send = () =>
        holder.post<{ version: number }>(`/api/tasks/${task.id}/complete`, { answers: example }, { version: task.version, key });
      const [first, second] = await Promise.all([send(), send()]);
      const third = await send();
      expect([first.status, second.status, third.status]).toEqual([200, 200, 200]);
      // Letter by letter, its keys in the same order.
      for (const { body } of [second, third]) expect(JSON.stringify(body)).toBe(JSON.stringify(first.body));
      const [row] = await office.site.unitOfWork.read<{ n: number }>(
        `select count(*)::int as n from audit_entry where stream = $1 and action = 'turn.completed'`,
        [`participant:${task.participantId}`],
      );
      expect(row?.n).toBe(1);
    });

    it('refuses the same key for another request, and a second answer to a closed task', async () => {
      const key = randomUUID();
      const again = await holder.post(`/api/tasks/${task.id}/complete`, { answers: example }, { version: task.version, key });
      expect(again).toMatchObject({ status: 409, body: { code: 'TASK_NOT_OPEN' } });
      const [agree] = await openTasks(office, { participantId: task.participantId });
      const supervisor = await office.as(agree?.holderId ?? '');
      const returned = await supervisor.post(
        `/api/tasks/${agree?.id}/return`,
        { reason: 'Target belum terukur.' },
        { version: agree?.version ?? 0, key },
      );
      expect(returned.status).toBe(200);
      const other = await supervisor.post(
        `/api/tasks/${agree?.id}/return`,
        { reason: 'Alasan lain.' },
        { version: agree?.version ?? 0, key },
      );
      expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_KEY_REUSED' } });
    });

    it('shows the employee why his draft came back', async () => {
      const [back] = await openTasks(office, { participantId: task.participantId });
      const supervisorId = await supervisorOf(office, task.employeeId);
      expect((await holder.get(`/api/tasks/${back?.id}`)).body).toMatchObject({
        turn: 'draft',
        round: 2,
        acts: [{ kind: 'return', by: { employeeId: supervisorId, post: expect.any(String) }, reason: 'Target belum terukur.' }],
      });
      const { rows } = await holder.list<Notification>('/api/notifications', { filter: { kind: 'task-returned' } });
      expect(rows[0]?.words.id).toContain('alasan: Target belum terukur.');
      const { entries } = (await holder.get<DocumentTrail>(`/api/document-trails/${task.participantId}`)).body;
      expect(entries.find(({ action }) => action === 'turn.returned')).toMatchObject({ reason: 'Target belum terukur.' });
    });

    it('is given back for a reason to which the trail commits: a changed one is found', async () => {
      const broken = async () => (await verifyAll(office.site.unitOfWork)).find(({ invariant }) => invariant.startsWith('I29'))?.violations;
      const write = (from: string, to: string) =>
        office.site.unitOfWork.run((tx) => tx.run('update task set reason = $2 where reason = $1', [from, to]));
      expect(await broken()).toBe(0);
      await write('Target belum terukur.', 'Target terlalu rendah.');
      expect(await broken()).toBe(1);
      await write('Target terlalu rendah.', 'Target belum terukur.');
    });

    it('lets one of two who answer at the same moment win, and tells the other', async () => {
      const [back] = await openTasks(office, { participantId: task.participantId });
      const send = () => holder.post(`/api/tasks/${back?.id}/complete`, { answers: example }, { version: back?.version ?? 0 });
      const run = `select from step_run where id = (select step_run_id from task where id = '${back?.id}') for update`;
      const both = await heldBack(office.site.databaseUrl, run, () => [send(), send()]);
      expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    });
  });

  describe('a task of a step whose version this release lacks', () => {
    it('is left to the release that has it: the client is told to come back, and nothing changes', async () => {
      const [other] = await openTasks(office, { step: 'target-setting', turn: 'draft' });
      const client = await office.as(other?.holderId ?? '');
      await office.site.unitOfWork.run((tx) =>
        tx.run('update step_run set step_version = 99 where id = (select step_run_id from task where id = $1)', [other?.id]),
      );
      const before = await trace();
      for (const answer of [
        await client.get(`/api/tasks/${other?.id}`),
        await client.post(`/api/tasks/${other?.id}/complete`, { answers: example }, { version: other?.version ?? 0 }),
      ]) {
        expect(answer).toMatchObject({
          status: 503,
          body: { code: 'STEP_VERSION_MISSING', detail: expect.stringContaining('target-setting@99') },
        });
        expect(answer.headers.get('retry-after')).toBe('5');
      }
      expect(await trace()).toEqual(before);
    });
  });
}
