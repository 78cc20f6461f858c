import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { BulkItem, BulkOperation } from '@siklus/contracts/bulk-operations';
import type { Progress } from '@siklus/contracts/cycle-progress';
import type { Closing, Cycle } from '@siklus/contracts/cycles';
import type { Participant, ParticipantDetail } from '@siklus/contracts/participants';
import { verifyAll } from '../../src/verify-all.js';
import { endings } from '../support/endings.js';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import type { Problem } from '@siklus/contracts/common';
import type { Answer } from '../support/test-app.js';

let office: Office;
let task: OpenTask;
const reason = 'Pensiun mulai bulan ini';

const sql = <R extends Record<string, unknown>>(text: string, values: unknown[] = []): Promise<R[]> =>
  office.site.unitOfWork.read<R>(text, values);
const broken = async (): Promise<unknown[]> => (await verifyAll(office.site.unitOfWork)).filter(({ violations }) => violations > 0);
const act = <T = unknown>(path: string, body: object = { reason }): Promise<Answer<T>> => office.admin.post<T>(path, body);
const documentOf = async (id: string): Promise<ParticipantDetail> =>
  (await office.admin.get<ParticipantDetail>(`/api/participants/${id}`)).body;
const progressOf = async (): Promise<Progress> => (await office.admin.get<Progress>(`/api/cycles/${office.cycleId}/progress`)).body;
/** Of how many people the board speaks at each of its steps, and in all its units together at each of them. */
const basesOf = ({ steps, units }: Progress): Set<number> =>
  new Set(
    steps.flatMap(({ scheduled, blocked, open, done, skipped, unfinished }, at) => [
      scheduled + blocked + open + done + skipped + unfinished,
      units.reduce((sum, unit) => sum + (unit.steps[at]?.total ?? 0), 0),
    ]),
  );
const runsOf = async (id: string): Promise<string[]> =>
  (await documentOf(id)).runs.map(({ step, occasion, state, turn, round }) => `${step}/${occasion} ${state} ${turn ?? '-'} ${round}`);

/** Called inside the `describe` of a suite. */
export function leavingTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    const [first] = await openTasks(office, { step: 'target-setting', turn: 'draft' });
    if (first === undefined) throw new Error('Nobody sets targets');
    task = first;
  });

  describe('a document that is withdrawn', () => {
    it('says why, has no task any more, is not complete, and is counted apart', async () => {
      const before = await progressOf();
      const employee = await office.as(task.employeeId);
      const withdrawn = await act(`/api/participants/${task.participantId}/withdraw`, { cause: 'RETIRED', reason });
      expect([withdrawn.status, withdrawn.body]).toEqual([200, expect.objectContaining({ state: 'withdrawn' })]);

      const document = await documentOf(task.participantId);
      expect(document.ended).toMatchObject({ by: 'admin', cause: { id: 'Pensiun' }, reason });
      expect(document.runs.every(({ state }) => state === 'cancelled')).toBe(true);
      expect(await openTasks(office, { participantId: task.participantId })).toEqual([]);
      const after = await progressOf();
      expect([after.participants, after.withdrawn]).toEqual([before.participants - 1, 1]);
      expect(basesOf(after)).toEqual(new Set([after.participants]));
      const filter = { cycleId: office.cycleId, state: ['active', 'complete', 'unfinished'] };
      expect((await office.admin.list('/api/participants', { filter, range: [0, 0] })).total).toBe(after.participants);

      const note = { reference: 'r1.i1', value: 1 };
      expect((await employee.post(`/api/participants/${task.participantId}/progress-notes`, note)).status).toBe(409);
      const complete = await employee.post(`/api/tasks/${task.id}/complete`, { answers: {} }, { version: task.version });
      expect(complete.status).toBe(409);
      const owed = {
        cycleId: office.cycleId,
        step: 'target-setting',
        occasion: '',
        runState: ['scheduled', 'blocked', 'open', 'cancelled'],
      };
      const step = after.steps[0];
      expect((await office.admin.list('/api/participants', { filter: owed, range: [0, 0] })).total).toBe(
        after.participants - (step?.done ?? 0) - (step?.skipped ?? 0),
      );
      expect(await broken()).toEqual([]);
    });

    it('moves by no act on its steps, and is not withdrawn twice', async () => {
      const { today: dueOn } = (await office.admin.get<{ today: string }>(`/api/cycles/${office.cycleId}/progress`)).body;
      const about = { step: 'target-setting', participantIds: [task.participantId], dueOn };
      for (const kind of ['extend', 'skip', 'reopen'])
        expect([kind, (await actInBulk(office, { kind, ...about })).body]).toEqual([
          kind,
          expect.objectContaining({ code: 'NOBODY_CONCERNED' }),
        ]);
      expect(await act<Problem>(`/api/participants/${task.participantId}/withdraw`)).toMatchObject({
        status: 409,
        body: { code: 'ALREADY_WITHDRAWN' },
      });
    });

    it('goes on where it stood once it is taken back', async () => {
      expect((await act(`/api/participants/${task.participantId}/take-back`)).status).toBe(200);
      expect(await runsOf(task.participantId)).toEqual([
        'target-setting/ open draft 1',
        'mid-term-review/TW1 scheduled - 1',
        'mid-term-review/TW2 scheduled - 1',
        'mid-term-review/TW3 scheduled - 1',
        'final-assessment/ scheduled - 1',
        'training-recommendation/ scheduled - 1',
      ]);
      const { ended, acts } = await documentOf(task.participantId);
      expect(ended).toBeNull();
      expect(acts).toMatchObject([
        { kind: 'withdrawn', by: 'admin', cause: { id: 'Pensiun' }, reason },
        { kind: 'taken-back', by: 'admin', cause: null, reason },
      ]);
      expect(await act<Problem>(`/api/participants/${task.participantId}/take-back`)).toMatchObject({
        status: 409,
        body: { code: 'DOCUMENT_NOT_ENDED' },
      });
      const [again] = await openTasks(office, { participantId: task.participantId });
      const employee = await office.as(task.employeeId);
      const { example, version } = (await employee.get<{ example: unknown; version: number }>(`/api/tasks/${again?.id}`)).body;
      expect((await employee.post(`/api/tasks/${again?.id}/complete`, { answers: example }, { version })).status).toBe(200);
      await act(`/api/participants/${task.participantId}/withdraw`, { cause: 'DIED', reason });
      await act(`/api/participants/${task.participantId}/take-back`);
      expect((await runsOf(task.participantId))[0]).toBe('target-setting/ open agree 1');
      expect(await broken()).toEqual([]);
    });
  });

  describe('a standing by which somebody has left', () => {
    it('proposes to withdraw him, and what blocks his steps says so', async () => {
      const [other] = (await openTasks(office, { step: 'target-setting', turn: 'draft' })).filter(({ id }) => id !== task.id);
      const before = await documentOf(other?.participantId ?? '');
      await sql(`update employee set standing = '99' where id = $1`, [other?.employeeId]);
      await actInBulk(office, { kind: 'refresh' });
      await runJobs(office.site);
      const after = await documentOf(other?.participantId ?? '');
      expect([before.proposedCause, after.proposedCause]).toEqual([null, 'RETIRED']);
      expect(after.runs[0]?.unmet[0]?.fix.id).toContain('tarik dokumennya');
      await sql(`update employee set standing = '01' where id = $1`, [other?.employeeId]);
      await actInBulk(office, { kind: 'refresh' });
      await runJobs(office.site);
    });
  });

  describe('people who have left by their standing', () => {
    const others = async () => (await openTasks(office, { step: 'target-setting', turn: 'draft' })).filter(({ id }) => id !== task.id);
    const standing = (code: string, people: readonly OpenTask[]) =>
      sql(`update employee set standing = $1 where id = any($2::uuid[])`, [code, people.map(({ employeeId }) => employeeId)]);
    const leaving = async () =>
      (await office.admin.list<Participant>('/api/participants', { filter: { cycleId: office.cycleId, leaving: true } })).rows;
    const inBulk = async (body: Record<string, unknown>): Promise<BulkOperation> => {
      const started = await actInBulk(office, body);
      expect([started.status, started.body]).toEqual([202, expect.objectContaining({ kind: body['kind'] })]);
      await runJobs(office.site);
      return (await office.admin.get<BulkOperation>(`/api/bulk-operations/${started.body.id}`)).body;
    };

    it('stand as a number on the board, which is exactly their list, each with the cause that is proposed', async () => {
      const gone = (await others()).slice(0, 2);
      expect([(await progressOf()).leaving, await leaving()]).toEqual([0, []]);
      await standing('99', gone);
      const found = await leaving();
      expect(found.map(({ id, proposedCause }) => [id, proposedCause]).sort()).toEqual(
        gone.map(({ participantId }) => [participantId, 'RETIRED']).sort(),
      );
      expect((await progressOf()).leaving).toBe(found.length);
    });

    it('are withdrawn at once for one cause and reason, named one by one, and taken back by a second act', async () => {
      const participantIds = (await leaving()).map(({ id }) => id);
      const before = await progressOf();
      for (const [body, source] of [
        [{ kind: 'withdraw', participantIds }, 'cause'],
        [{ kind: 'withdraw', cause: 'RETIRED' }, 'participantIds'],
        [{ kind: 'take-back' }, 'participantIds'],
      ] as const)
        expect((await act<Problem>('/api/bulk-operations', { cycleId: office.cycleId, expected: 2, reason, ...body })).body.errors).toEqual(
          [expect.objectContaining({ source })],
        );

      const done = await inBulk({ kind: 'withdraw', cause: 'RETIRED', reason, participantIds });
      expect(done).toMatchObject({ total: 2, done: 2, label: null, cause: { id: 'Pensiun' }, reason });
      const { rows: items } = await office.admin.list<BulkItem>('/api/bulk-items', { filter: { operationId: done.id } });
      expect(items.map(({ participantId, state }) => [participantId, state]).sort()).toEqual(
        participantIds.map((id) => [id, 'done']).sort(),
      );
      for (const id of participantIds)
        expect(await documentOf(id)).toMatchObject({ state: 'withdrawn', ended: { by: 'admin', cause: { id: 'Pensiun' }, reason } });
      const after = await progressOf();
      expect([after.leaving, after.withdrawn, after.participants]).toEqual([0, before.withdrawn + 2, before.participants - 2]);
      const [entry] = (await office.admin.list<AuditEntry>('/api/audit-entries', { filter: { action: 'bulk.withdraw' } })).rows;
      expect([entry?.reason, entry?.body]).toEqual([reason, expect.objectContaining({ cause: 'RETIRED', total: 2 })]);
      expect((await actInBulk(office, { kind: 'withdraw', cause: 'RETIRED', participantIds })).body).toMatchObject({
        code: 'NOBODY_CONCERNED',
      });

      expect(await inBulk({ kind: 'take-back', participantIds })).toMatchObject({ total: 2, done: 2, cause: null });
      expect((await leaving()).map(({ id }) => id).sort()).toEqual([...participantIds].sort());
      expect((await progressOf()).participants).toBe(before.participants);
      await sql(`update employee set standing = '01' where id in (select employee_id from participant where id = any($1::uuid[]))`, [
        participantIds,
      ]);
      await actInBulk(office, { kind: 'refresh' });
      await runJobs(office.site);
      expect(await broken()).toEqual([]);
    });
  });

  describe('a cycle that is closed', () => {
    it('lets nobody leave any more by an act that began before', async () => {
      const asked = { kind: 'withdraw', cause: 'OTHER', participantIds: [task.participantId] };
      const late = (await actInBulk(office, asked)).body;
      await sql(`update cycle set state = 'closing' where id = $1`, [office.cycleId]);
      await runJobs(office.site);
      await sql(`update cycle set state = 'open' where id = $1`, [office.cycleId]);
      const { rows } = await office.admin.list<BulkItem>('/api/bulk-items', { filter: { operationId: late.id } });
      expect(rows.map(({ state, message }) => [state, message?.en])).toEqual([['skipped', expect.stringContaining('cycle')]]);
      expect((await documentOf(task.participantId)).state).toBe('active');
    });

    it('names what is unfinished first, and ends it only where that is accepted', async () => {
      const { body } = await office.admin.get<Closing>(`/api/cycles/${office.cycleId}/closing`);
      expect(body.unfinished).toBe((await progressOf()).participants);
      expect(body.steps[0]).toMatchObject({ step: 'target-setting', count: body.unfinished });
      const refused = await act<Problem>(`/api/cycles/${office.cycleId}/close`);
      expect([refused.status, refused.body.code]).toEqual([422, 'CYCLE_UNFINISHED']);
      expect(refused.body.detail).toContain(body.employees[0]?.name);

      const closed = await act<BulkOperation>(`/api/cycles/${office.cycleId}/close`, { reason, accept: ['UNFINISHED'] });
      expect([closed.status, closed.body]).toEqual([202, expect.objectContaining({ kind: 'close', total: body.unfinished, reason })]);
      expect((await office.admin.get<Cycle>(`/api/cycles/${office.cycleId}`)).body.state).toBe('closing');
      await runJobs(office.site);
      expect((await office.admin.get<Cycle>(`/api/cycles/${office.cycleId}`)).body.state).toBe('closed');
      expect(await openTasks(office)).toEqual([]);
      const ended = await progressOf();
      expect([ended.status, ended.unfinished, ended.steps[0]?.unfinished]).toEqual(['closed', body.unfinished, body.unfinished]);
      expect(basesOf(ended)).toEqual(new Set([ended.participants]));
      const document = await documentOf(task.participantId);
      expect([document.state, document.ended]).toMatchObject(['unfinished', { by: 'admin', cause: null, reason }]);
      expect((await office.admin.list('/api/stuck-runs', { filter: { cycleId: office.cycleId } })).total).toBe(0);
      expect(await broken()).toEqual([]);
    });

    it('takes nobody in, lets nobody go, and moves by no mass act', async () => {
      for (const [path, body] of [
        [`/api/cycles/${office.cycleId}/participants`, { reason }],
        [`/api/participants/${task.participantId}/withdraw`, { reason }],
        [`/api/participants/${task.participantId}/take-back`, { reason }],
        [`/api/cycles/${office.cycleId}/close`, { reason }],
        ['/api/bulk-operations', { kind: 'refresh', cycleId: office.cycleId, reason, expected: 60 }],
      ] as const)
        expect([path, (await act<Problem>(path, body)).body.code]).toEqual([path, 'CYCLE_STATE']);
    });

    it('is opened again, and its documents go on where they stood', async () => {
      const reopened = await act<BulkOperation>(`/api/cycles/${office.cycleId}/reopen`);
      expect([reopened.status, reopened.body]).toEqual([202, expect.objectContaining({ kind: 'resume' })]);
      await runJobs(office.site);
      expect((await office.admin.get<Cycle>(`/api/cycles/${office.cycleId}`)).body).toMatchObject({ state: 'open', closedAt: null });
      expect((await runsOf(task.participantId))[0]).toBe('target-setting/ open agree 1');
      expect(await sql(`select from participant where state = 'unfinished'`)).toEqual([]);
      const acts = (await documentOf(task.participantId)).acts.slice(-2);
      expect(acts).toMatchObject([
        { kind: 'closed', by: 'admin', reason },
        { kind: 'reopened', by: 'admin', reason },
      ]);
      expect(await broken()).toEqual([]);
    });
  });

  describe('a draft', () => {
    it('is changed as it was read, copied into another year, and deleted', async () => {
      const schedule = [{ step: 'target-setting', occasion: '', opensOn: '2048-02-29', dueOn: '2048-03-31' }];
      const enrols = { statuses: ['PNS'] };
      const draft = (await act<Cycle>('/api/cycles', { unitId: office.unitId, year: 2047 })).body;
      const change = (version: number) =>
        office.admin.put<Cycle>(
          `/api/cycles/${draft.id}`,
          { unitId: office.unitId, year: 2048, schedule, enrols, joins: false },
          {
            key: null,
            version,
          },
        );
      expect(await change(draft.version)).toMatchObject({ status: 200, body: { year: 2048, enrols, joins: false } });
      expect((await change(draft.version)).status).toBe(412);

      const copied = await act<Cycle>(`/api/cycles/${draft.id}/copy`, { year: 2049 });
      expect([copied.status, copied.body]).toEqual([201, expect.objectContaining({ state: 'draft', year: 2049, enrols, joins: false })]);
      expect(copied.body.schedule[0]).toMatchObject({ opensOn: '2049-02-28', dueOn: '2049-03-31' });
      expect(await act<Problem>(`/api/cycles/${draft.id}/copy`, { year: 2049 })).toMatchObject({
        status: 409,
        body: { code: 'CYCLE_EXISTS' },
      });
      for (const { id } of [draft, copied.body]) expect((await office.admin.delete(`/api/cycles/${id}`, { key: null })).status).toBe(204);
      expect((await office.admin.get(`/api/cycles/${draft.id}`)).status).toBe(404);
    });

    it('is all that can be changed or deleted', async () => {
      const { version } = (await office.admin.get<Cycle>(`/api/cycles/${office.cycleId}`)).body;
      const body = { unitId: office.unitId, year: 2026 };
      expect(await office.admin.put(`/api/cycles/${office.cycleId}`, body, { key: null, version })).toMatchObject({
        body: { code: 'CYCLE_STATE' },
      });
      expect(await office.admin.delete(`/api/cycles/${office.cycleId}`, { key: null })).toMatchObject({ body: { code: 'CYCLE_STATE' } });
    });
  });
}
