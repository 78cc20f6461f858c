import { describe, expect, it } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import type { Participant } from '@siklus/contracts/participants';
import type { ImportReport } from '@siklus/contracts/staff-import';
import { runJobs, sweep } from '../support/jobs.js';
import { formWith, sample, signedIn } from '../support/people.js';
import { actInBulk, openTasks } from '../support/office.js';
import { basesOf } from './cycle-office.js';
import { reason, type LeavingOffice } from './leaving-office.js';

/** Called inside the `describe` of a suite. */
export function leavingTopic({ office, task, sql, broken, act, documentOf, progressOf, runsOf, withoutSupervisor }: LeavingOffice): void {
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

    it('keeps the standing that somebody has decided on since, also where it came to the same', async () => {
      const [{ participantId, employeeId } = task()] = (await openTasks(office(), { step: 'target-setting', turn: 'draft' })).filter(
        ({ id }) => id !== task().id,
      );
      const standing = async () => (await sql('select standing from employee where id = $1', [employeeId]))[0];
      const [{ today } = { today: '' }] = await sql<{ today: string }>(`select business_day('WIT')::text as today`);
      const decide = async (code: string) => {
        const told = { standing: code, beginsOn: today, reason };
        expect((await act(`/api/employees/${employeeId}/coming-standings`, told)).status).toBe(200);
        await sweep(office().site);
        await runJobs(office().site);
      };
      await act(`/api/participants/${participantId}/withdraw`, { cause: 'RETIRED', reason, recordsStanding: true });
      await decide('01');
      await decide('99');
      expect((await act(`/api/participants/${participantId}/take-back`)).status).toBe(200);
      await runJobs(office().site);
      expect(await standing()).toEqual({ standing: '99' });
      await decide('01');
      expect([await standing(), await broken()]).toEqual([{ standing: '01' }, []]);
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
}
