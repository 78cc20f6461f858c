import { describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { BulkItem, BulkOperation, BulkReach } from '@siklus/contracts/bulk-operations';
import type { Problem } from '@siklus/contracts/common';
import type { Notification } from '@siklus/contracts/notifications';
import type { Participant } from '@siklus/contracts/participants';
import type { ImportReport } from '@siklus/contracts/staff-import';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { textOf } from '@siklus/domain';
import { runJobs } from '../support/jobs.js';
import { formWith, sample, signedIn } from '../support/people.js';
import { actInBulk, openTasks, type OpenTask } from '../support/office.js';
import { basesOf, cycleOffice } from './cycle-office.js';

const reason = 'Pensiun mulai bulan ini';

/** Called inside the `describe` of a suite. */
export function leavingTopic(): void {
  const { office, task, sql, broken, act, documentOf, progressOf, runsOf } = cycleOffice(reason);

  /** Does the work while somebody has no supervisor. */
  async function withoutSupervisor({ employeeId }: OpenTask, work: () => Promise<void>): Promise<void> {
    const superviseBy = (id: string | null) => sql('update assignment set supervisor_id = $2 where employee_id = $1', [employeeId, id]);
    const [line] = await office().site.unitOfWork.read<{ id: string }>(
      'select supervisor_id as id from current_assignment where employee_id = $1',
      [employeeId],
    );
    await superviseBy(null);
    await work();
    await superviseBy(line?.id ?? null);
  }

  describe('a document that is withdrawn', () => {
    it('says why, has no task any more, is not complete, and is counted apart', async () => {
      const before = await progressOf();
      const employee = await office().as(task().employeeId);
      const withdrawn = await act(`/api/participants/${task().participantId}/withdraw`, { cause: 'RETIRED', reason });
      expect([withdrawn.status, withdrawn.body]).toEqual([200, expect.objectContaining({ state: 'withdrawn' })]);

      const document = await documentOf(task().participantId);
      expect(document.ended).toMatchObject({ by: 'admin', cause: { id: 'Pensiun' }, reason });
      expect(document.runs.every(({ state }) => state === 'cancelled')).toBe(true);
      expect(await openTasks(office(), { participantId: task().participantId })).toEqual([]);
      // What becomes of his line later is no part of it.
      expect(document.supervisorName).not.toBeNull();
      await withoutSupervisor(task(), async () =>
        expect((await documentOf(task().participantId)).supervisorName).toBe(document.supervisorName),
      );
      const after = await progressOf();
      expect([after.participants, after.withdrawn]).toEqual([before.participants - 1, 1]);
      expect(basesOf(after)).toEqual(new Set([after.participants]));
      const filter = { cycleId: office().cycleId, state: ['active', 'complete', 'unrated', 'unfinished'] };
      expect((await office().admin.list('/api/participants', { filter, range: [0, 0] })).total).toBe(after.participants);
      expect(after.active + after.complete + after.unrated + after.unfinished).toBe(after.participants);
      // Whoever has left is late, open and held up nowhere.
      const his = { participantId: task().participantId };
      for (const [resource, narrowed] of [
        ['tasks', { ...his, state: 'open' }],
        ['tasks', { ...his, late: true }],
        ['stuck-runs', his],
      ] as const)
        expect([resource, (await office().admin.list(`/api/${resource}`, { filter: narrowed })).total]).toEqual([resource, 0]);

      const note = { notes: [{ indicator: 'r1.i1', value: 1 }] };
      expect((await employee.post(`/api/participants/${task().participantId}/progress-notes`, note)).status).toBe(409);
      const complete = await employee.post(`/api/tasks/${task().id}/complete`, { answers: {} }, { version: task().version });
      expect(complete.status).toBe(409);
      const owed = {
        cycleId: office().cycleId,
        step: 'target-setting',
        occasion: '',
        runState: ['scheduled', 'blocked', 'open', 'cancelled'],
      };
      const step = after.steps[0];
      expect((await office().admin.list('/api/participants', { filter: owed, range: [0, 0] })).total).toBe(
        after.participants - (step?.done ?? 0) - (step?.skipped ?? 0),
      );
      expect(await broken()).toEqual([]);
    });

    it('moves by no act on its steps, and is not withdrawn twice', async () => {
      const { today: dueOn } = (await office().admin.get<{ today: string }>(`/api/cycles/${office().cycleId}/progress`)).body;
      const about = { step: 'target-setting', participantIds: [task().participantId], dueOn };
      for (const kind of ['extend', 'skip', 'reopen'])
        expect([kind, (await actInBulk(office(), { kind, ...about })).body]).toEqual([
          kind,
          expect.objectContaining({ code: 'DOCUMENT_ENDED' }),
        ]);
      expect(await act<Problem>(`/api/participants/${task().participantId}/withdraw`)).toMatchObject({
        status: 409,
        body: { code: 'ALREADY_WITHDRAWN' },
      });
    });

    it('does not come back by itself: whoever joins or imports him is told that it can be taken back', async () => {
      const joined = await act<Problem>(`/api/cycles/${office().cycleId}/participants`, { employeeIds: [task().employeeId], reason });
      expect([joined.status, joined.body.code]).toEqual([409, 'WITHDRAWN_OF_YEAR']);
      const { nip } = await documentOf(task().participantId);
      const [heading = '', ...lines] = sample('staff-60.csv').toString('utf8').split(/\r?\n/);
      const cells = (lines.find((line) => line.startsWith(nip)) ?? '').split(';');
      const look = async (row: readonly string[]) =>
        (
          await office().admin.post<ImportReport>('/api/employees/import', formWith([heading, row.join(';')].join('\n')), {
            query: { dryRun: 'true' },
            key: null,
          })
        ).body.warnings.map(({ code }) => code);
      const renamed = cells.with(heading.split(';').indexOf('Nama'), 'Nama Baru');
      expect(await look(renamed)).toContain('DOCUMENT_WITHDRAWN');
      expect(await look(renamed.with(heading.split(';').indexOf('Kedudukan'), 'Pensiun'))).not.toContain('DOCUMENT_WITHDRAWN');
    });

    it('says what was done meanwhile to the others, before and after it is taken back', async () => {
      const [line] = await sql<{ day: string }>(
        `select (greatest((line ->> 'dueOn')::date, business_now()::date) + 1)::text as day
           from cycle c, jsonb_array_elements(c.schedule) line
          where c.id = $1 and line ->> 'step' = 'target-setting'`,
        [office().cycleId],
      );
      expect((await documentOf(task().participantId)).ended?.missed).toEqual([]);
      const extended = await actInBulk(office(), { kind: 'extend', step: 'target-setting', dueOn: line?.day });
      expect([extended.status, extended.body]).toEqual([202, expect.objectContaining({ kind: 'extend' })]);
      await runJobs(office().site);
      const told = [{ id: expect.stringMatching(/^Ubah batas waktu: .+, sampai /), en: expect.stringContaining('Change the due date') }];
      expect((await documentOf(task().participantId)).ended?.missed).toEqual(told);
      await act(`/api/participants/${task().participantId}/take-back`);
      expect((await documentOf(task().participantId)).acts.map(({ missed }) => missed)).toEqual([told, []]);
      await act(`/api/participants/${task().participantId}/withdraw`, { cause: 'RETIRED', reason });
    });

    it('goes on where it stood once it is taken back', async () => {
      expect((await act(`/api/participants/${task().participantId}/take-back`)).status).toBe(200);
      expect(await runsOf(task().participantId)).toEqual([
        'target-setting/ open draft 1',
        'mid-term-review/TW1 scheduled - 1',
        'mid-term-review/TW2 scheduled - 1',
        'mid-term-review/TW3 scheduled - 1',
        'final-assessment/ scheduled - 1',
        'training-recommendation/ scheduled - 1',
      ]);
      const { ended, acts } = await documentOf(task().participantId);
      expect(ended).toBeNull();
      expect(acts.slice(-2)).toMatchObject([
        { kind: 'withdrawn', by: 'admin', cause: { id: 'Pensiun' }, reason, missed: [] },
        { kind: 'taken-back', by: 'admin', cause: null, reason },
      ]);
      expect(await act<Problem>(`/api/participants/${task().participantId}/take-back`)).toMatchObject({
        status: 409,
        body: { code: 'DOCUMENT_NOT_ENDED' },
      });
      const [again] = await openTasks(office(), { participantId: task().participantId });
      const employee = await office().as(task().employeeId);
      const { example, version } = (await employee.get<{ example: unknown; version: number }>(`/api/tasks/${again?.id}`)).body;
      expect((await employee.post(`/api/tasks/${again?.id}/complete`, { answers: example }, { version })).status).toBe(200);
      await act(`/api/participants/${task().participantId}/withdraw`, { cause: 'DIED', reason });
      await act(`/api/participants/${task().participantId}/take-back`);
      expect((await runsOf(task().participantId))[0]).toBe('target-setting/ open agree 1');
      expect(await broken()).toEqual([]);
    });
  });

  describe('somebody who has died and whose people wait for him', () => {
    it('holds none of their turns once that is kept with the withdrawal, and again when it was a mistake', async () => {
      const holder = async () => (await openTasks(office(), { participantId: task().participantId }))[0]?.holderId;
      const head = await holder();
      const dead = async () => (await sql('select standing from employee where id = $1', [head]))[0];
      const [{ id: his } = { id: '' }] = await sql<{ id: string }>('select id from participant where employee_id = $1', [head]);
      expect((await act(`/api/participants/${his}/withdraw`, { cause: 'DIED', reason, recordsStanding: true })).status).toBe(200);
      await runJobs(office().site);
      expect([await dead(), await documentOf(his)]).toMatchObject([{ standing: 'MD' }, { state: 'withdrawn' }]);
      expect([undefined, null, head]).not.toContain(await holder());
      const { acts } = (await documentOf(task().participantId)).runs[0] ?? {};
      expect(acts?.at(-1)).toMatchObject({ by: { name: 'admin' }, change: 'employee.standing.set', reason });
      expect(await broken()).toEqual([]);
      expect((await act(`/api/participants/${his}/take-back`)).status).toBe(200);
      await runJobs(office().site);
      expect([await dead(), await holder()]).toEqual([{ standing: '01' }, head]);
      expect(await broken()).toEqual([]);
    });

    it('is withdrawn by whoever looks after his unit, who does not change the data of whoever has no post there any more', async () => {
      const { participantId, employeeId } = task();
      const standing = async () => (await sql('select standing from employee where id = $1', [employeeId]))[0];
      const [{ post } = { post: '' }] = await sql<{ post: string }>('select id as post from current_assignment where employee_id = $1', [
        employeeId,
      ]);
      const ends = (day: string) => sql(`update assignment set valid_to = ${day} where id = $1`, [post]);
      const [{ code } = { code: '' }] = await sql<{ code: string }>(
        'select u.code from participant p join unit u on u.id = p.unit_id where p.id = $1',
        [participantId],
      );
      const there = await signedIn(office().site, 'kepegawaian-unit', { roles: ['administrator'], unit: code });
      await ends('valid_from');
      const withdraw = (recordsStanding: boolean) =>
        there.post<Problem>(`/api/participants/${participantId}/withdraw`, { cause: 'RETIRED', reason, recordsStanding });
      expect((await withdraw(true)).body).toMatchObject({ status: 404, code: 'NOT_FOUND' });
      expect([await standing(), await documentOf(participantId)]).toMatchObject([{ standing: '01' }, { state: 'active' }]);
      expect((await withdraw(false)).status).toBe(200);
      await ends('null');
      expect((await act(`/api/participants/${participantId}/take-back`)).status).toBe(200);
      await runJobs(office().site);
      expect([await standing(), await broken()]).toEqual([{ standing: '01' }, []]);
    });

    it('is waited for where that was not kept, which the board says until it is; and once at work again he may come back', async () => {
      const [waiting] = await openTasks(office(), { participantId: task().participantId });
      const head = waiting?.holderId ?? '';
      const [{ id: his } = { id: '' }] = await sql<{ id: string }>('select id from participant where employee_id = $1', [head]);
      const told = async () => {
        const { waitedFor, backAtWork } = await progressOf();
        const { afterLeaving, ended } = await documentOf(his);
        return { waitedFor, backAtWork, afterLeaving, isEnded: ended !== null };
      };
      const listed = async (afterLeaving: string) =>
        (await office().admin.list<Participant>('/api/participants', { filter: { cycleId: office().cycleId, afterLeaving } })).rows;
      expect(await act(`/api/participants/${his}/record-left`)).toMatchObject({ status: 409, body: { code: 'NOT_WITHDRAWN' } });
      await act(`/api/participants/${his}/withdraw`, { cause: 'DIED', reason });
      expect(await told()).toEqual({ waitedFor: 1, backAtWork: 0, afterLeaving: 'waitedFor', isEnded: true });
      expect((await listed('waitedFor')).map(({ id }) => id)).toEqual([his]);
      expect((await act(`/api/participants/${his}/record-left`)).status).toBe(200);
      await runJobs(office().site);
      expect((await openTasks(office(), { participantId: task().participantId }))[0]?.holderId).not.toBe(head);
      expect(await told()).toEqual({ waitedFor: 0, backAtWork: 0, afterLeaving: null, isEnded: true });

      const { nip } = await documentOf(his);
      const [heading = '', ...lines] = sample('staff-60.csv').toString('utf8').split(/\r?\n/);
      const row = lines.find((line) => line.startsWith(nip)) ?? '';
      await office().admin.post('/api/employees/import', formWith([heading, row].join('\n')), { query: { overrule: 'true' } });
      await runJobs(office().site);
      expect(await told()).toEqual({ waitedFor: 0, backAtWork: 1, afterLeaving: 'backAtWork', isEnded: true });
      expect((await listed('backAtWork')).map(({ id }) => id)).toEqual([his]);
      await act(`/api/participants/${his}/take-back`);
      await runJobs(office().site);
      expect(await told()).toEqual({ waitedFor: 0, backAtWork: 0, afterLeaving: null, isEnded: false });
      expect((await openTasks(office(), { participantId: task().participantId }))[0]?.holderId).toBe(head);
      expect(await broken()).toEqual([]);
    });
  });

  describe('a document that is complete', () => {
    it('shows who its officials were then, and those of today once a step is reopened', async () => {
      const [other = task()] = (await openTasks(office(), { step: 'target-setting', turn: 'draft' })).filter(({ id }) => id !== task().id);
      const about = { participantIds: [other.participantId] };
      const before = await documentOf(other.participantId);
      for (const { step, occasion } of before.runs) {
        await actInBulk(office(), { kind: 'skip', step, occasion, ...about });
        await runJobs(office().site);
      }
      const { supervisorName, higherOfficialName, position } = before;
      expect(supervisorName).not.toBeNull();
      expect(await documentOf(other.participantId)).toMatchObject({ state: 'unrated', supervisorName, higherOfficialName, position });
      await withoutSupervisor(other, async () => {
        expect(await documentOf(other.participantId)).toMatchObject({ supervisorName, higherOfficialName, position });
        await actInBulk(office(), { kind: 'reopen', step: 'target-setting', ...about });
        await runJobs(office().site);
        expect(await documentOf(other.participantId)).toMatchObject({ state: 'active', supervisorName: null });
      });
      await actInBulk(office(), { kind: 'skip', step: 'target-setting', ...about });
      await runJobs(office().site);
      expect(await broken()).toEqual([]);
    });

    it('is not withdrawn, alone or with others, says why, and nobody proposes it', async () => {
      const filter = { cycleId: office().cycleId, state: 'unrated' };
      const [{ id, employeeId } = { id: '', employeeId: '' }] = (await office().admin.list<Participant>('/api/participants', { filter }))
        .rows;
      await sql(`update employee set standing = '99' where id = $1`, [employeeId]);
      expect(await documentOf(id)).toMatchObject({ state: 'unrated', proposedCause: null });
      const refused = await act<Problem>(`/api/participants/${id}/withdraw`);
      expect([refused.status, refused.body.code]).toEqual([409, 'DOCUMENT_COMPLETE']);
      const withdrawal = { kind: 'withdraw', cause: 'RETIRED', participantIds: [id] };
      expect((await actInBulk(office(), withdrawal)).body).toMatchObject({ code: 'DOCUMENT_COMPLETE' });
      const asked = { query: { dryRun: 'true' }, key: null };
      const reach = await office().admin.post<BulkReach>('/api/bulk-operations', { cycleId: office().cycleId, ...withdrawal }, asked);
      expect(reach.body).toMatchObject({ total: 0, left: [{ why: textOf('DOCUMENT_COMPLETE'), count: 1 }] });
      expect(await documentOf(id)).toMatchObject({ state: 'unrated', ended: null });
      await sql(`update employee set standing = '01' where id = $1`, [employeeId]);
    });
  });

  describe('a document whose final assessment was skipped', () => {
    const reachOf = async (step: string, occasion = '') => {
      const skip = { cycleId: office().cycleId, kind: 'skip', step, occasion, participantIds: [task().participantId] };
      return (await office().admin.post<BulkReach>('/api/bulk-operations', skip, { query: { dryRun: 'true' }, key: null })).body;
    };

    it('ends without a rating in list, board, trail and notice, and whoever skips it is told first', async () => {
      expect(await reachOf('final-assessment')).toMatchObject({ total: 1, unrated: 1 });
      expect(await reachOf('mid-term-review', 'TW1')).toMatchObject({ total: 1, unrated: 0 });
      const listed = (state: string) =>
        office().admin.list<Participant>('/api/participants', { filter: { cycleId: office().cycleId, state } });
      const { rows, total } = await listed('unrated');
      expect([total, (await progressOf()).unrated, (await listed('complete')).total]).toEqual([1, 1, 0]);
      const [{ id, employeeId } = { id: '', employeeId: '' }] = rows;
      const employee = await office().as(employeeId);
      const notices = await employee.list<Notification>('/api/notifications', { filter: { kind: 'document-unrated' } });
      expect(notices.rows[0]?.words.id).toContain('selesai tanpa nilai');
      expect((await employee.list('/api/notifications', { filter: { kind: 'document-finished' } })).total).toBe(0);
      const { entries } = (await employee.get<DocumentTrail>(`/api/document-trails/${id}`)).body;
      expect(JSON.stringify(entries)).toContain('finished-unrated');
    });
  });

  describe('a standing by which somebody has left', () => {
    it('proposes to withdraw him, and what blocks his steps says so', async () => {
      const [other] = (await openTasks(office(), { step: 'target-setting', turn: 'draft' })).filter(({ id }) => id !== task().id);
      const before = await documentOf(other?.participantId ?? '');
      await sql(`update employee set standing = '99' where id = $1`, [other?.employeeId]);
      await actInBulk(office(), { kind: 'refresh' });
      await runJobs(office().site);
      const after = await documentOf(other?.participantId ?? '');
      expect([before.proposedCause, after.proposedCause]).toEqual([null, 'RETIRED']);
      expect(after.runs[0]?.unmet[0]?.fix.id).toContain('tarik dokumennya');
      await sql(`update employee set standing = '01' where id = $1`, [other?.employeeId]);
      await actInBulk(office(), { kind: 'refresh' });
      await runJobs(office().site);
    });
  });

  describe('people who have left by their standing', () => {
    const others = async () => (await openTasks(office(), { step: 'target-setting', turn: 'draft' })).filter(({ id }) => id !== task().id);
    const standing = (code: string, people: readonly OpenTask[]) =>
      sql(`update employee set standing = $1 where id = any($2::uuid[])`, [code, people.map(({ employeeId }) => employeeId)]);
    const leaving = async () =>
      (await office().admin.list<Participant>('/api/participants', { filter: { cycleId: office().cycleId, leaving: true } })).rows;
    const inBulk = async (body: Record<string, unknown>): Promise<BulkOperation> => {
      const started = await actInBulk(office(), body);
      expect([started.status, started.body]).toEqual([202, expect.objectContaining({ kind: body['kind'] })]);
      await runJobs(office().site);
      return (await office().admin.get<BulkOperation>(`/api/bulk-operations/${started.body.id}`)).body;
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
        expect(
          (await act<Problem>('/api/bulk-operations', { cycleId: office().cycleId, expected: 2, reason, ...body })).body.errors,
        ).toEqual([expect.objectContaining({ source })]);

      const done = await inBulk({ kind: 'withdraw', cause: 'RETIRED', reason, participantIds });
      expect(done).toMatchObject({ total: 2, done: 2, label: null, cause: { id: 'Pensiun' }, reason });
      const { rows: items } = await office().admin.list<BulkItem>('/api/bulk-items', { filter: { operationId: done.id } });
      expect(items.map(({ participantId, state }) => [participantId, state]).sort()).toEqual(
        participantIds.map((id) => [id, 'done']).sort(),
      );
      for (const id of participantIds)
        expect(await documentOf(id)).toMatchObject({ state: 'withdrawn', ended: { by: 'admin', cause: { id: 'Pensiun' }, reason } });
      const after = await progressOf();
      expect([after.leaving, after.withdrawn, after.participants]).toEqual([0, before.withdrawn + 2, before.participants - 2]);
      const [entry] = (await office().admin.list<AuditEntry>('/api/audit-entries', { filter: { action: 'bulk.withdraw' } })).rows;
      expect([entry?.reason, entry?.body]).toEqual([reason, expect.objectContaining({ cause: 'RETIRED', total: 2 })]);
      expect((await actInBulk(office(), { kind: 'withdraw', cause: 'RETIRED', participantIds })).body).toMatchObject({
        code: 'ALREADY_WITHDRAWN',
      });

      expect(await inBulk({ kind: 'take-back', participantIds })).toMatchObject({ total: 2, done: 2, cause: null });
      expect((await leaving()).map(({ id }) => id).sort()).toEqual([...participantIds].sort());
      expect((await progressOf()).participants).toBe(before.participants);
      await sql(`update employee set standing = '01' where id in (select employee_id from participant where id = any($1::uuid[]))`, [
        participantIds,
      ]);
      await actInBulk(office(), { kind: 'refresh' });
      await runJobs(office().site);
      expect(await broken()).toEqual([]);
    });

    it('are kept so with their data by an act on many, and are what they were once many are taken back', async () => {
      const two = (await others()).slice(0, 2);
      const participantIds = two.map(({ participantId }) => participantId);
      const standings = async () =>
        (
          await sql<{ standing: string }>('select standing from employee where id = any($1::uuid[])', [
            two.map(({ employeeId }) => employeeId),
          ])
        ).map(({ standing: each }) => each);
      const done = await inBulk({ kind: 'withdraw', cause: 'MOVED_OUT', recordsStanding: true, participantIds });
      expect([done.done, await standings()]).toEqual([2, ['PI', 'PI']]);
      const entries = await office().admin.list<AuditEntry>('/api/audit-entries', { filter: { action: 'employee.standing.set' } });
      expect(entries.rows.slice(0, 2).map(({ reason: why }) => why)).toEqual([done.reason, done.reason]);
      expect([(await inBulk({ kind: 'take-back', participantIds })).done, await standings()]).toEqual([2, ['01', '01']]);
      expect(await broken()).toEqual([]);
    });
  });
}
