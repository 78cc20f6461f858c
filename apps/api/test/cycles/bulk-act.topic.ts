import { expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { BulkItem, BulkOperation, BulkReach } from '@siklus/contracts/bulk-operations';
import type { Participant, ParticipantDetail } from '@siklus/contracts/participants';
import { addCalendarDays, localDateOf, textOf, type ErrorCode } from '@siklus/domain';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openTasks } from '../support/office.js';
import type { BoardOffice } from './board-office.js';

/** Called inside the `describe` of a suite. */
export function bulkActTopic({ office, board, countOf, expectBoardToEqualLists, act }: BoardOffice): void {
  /** Tomorrow whoever was reminded today may be reminded again. */
  async function onNextDay(): Promise<void> {
    await office().site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = shift + interval '1 day'`));
  }

  it('sets a due date later for everybody, then earlier, and the board speaks of that day', async () => {
    const { today, steps } = await board();
    for (const days of [20, 9]) {
      const dueOn = addCalendarDays(today, days);
      const operation = await act({ kind: 'extend', step: 'target-setting', dueOn, reason: 'Banjir di Sofifi' });
      expect(operation).toMatchObject({
        state: 'finished',
        failed: 0,
        skipped: 0,
        waiting: 0,
        authorName: 'admin',
        reason: 'Banjir di Sofifi',
      });
      const tasks = await openTasks(office(), { step: 'target-setting' });
      expect(new Set(tasks.map(({ dueAt }) => dueAt.slice(0, 10)))).toEqual(new Set([dueOn]));
      const [line] = (await board()).steps;
      expect([line?.firstDueOn, line?.dueOn, line?.planned]).toEqual([dueOn, dueOn, 0]);
    }
    expect(steps[0]?.dueOn).not.toBe(addCalendarDays(today, 9));
    await expectBoardToEqualLists();
  });

  it.each([
    ['a day that has passed', (today: string) => addCalendarDays(today, -2), 'DUE_DAY_PASSED'],
    ['a year that nobody meant', () => '2199-12-31', 'DUE_DAY_OUTSIDE'],
  ])('sets no due date to %s, and says so before it begins', async (_day, dayFrom, code) => {
    const dueOn = dayFrom((await board()).today);
    const before = await countOf('bulk-operations', {});
    const body = { cycleId: office().cycleId, kind: 'extend', step: 'target-setting', dueOn, reason: 'Salah ketik', expected: 1 };
    for (const asked of [{ query: { dryRun: 'true' }, key: null }, {}]) {
      const refused = await office().admin.post('/api/bulk-operations', body, asked);
      expect([refused.status, refused.body.code, refused.body.errors]).toEqual([422, code, [expect.objectContaining({ source: 'dueOn' })]]);
    }
    expect(await countOf('bulk-operations', {})).toBe(before);
  });

  it('can be paused and resumed; what waits is counted at every moment', async () => {
    const started = await actInBulk(office(), { kind: 'remind', step: 'target-setting' });
    const paused = await office().admin.post<BulkOperation>(`/api/bulk-operations/${started.body.id}/pause`);
    expect(paused.body).toMatchObject({ state: 'paused', waiting: started.body.total });
    await runJobs(office().site);
    expect((await office().admin.get<BulkOperation>(`/api/bulk-operations/${started.body.id}`)).body.waiting).toBe(started.body.total);
    expect((await office().admin.post(`/api/bulk-operations/${started.body.id}/pause`)).status).toBe(409);
    await office().admin.post(`/api/bulk-operations/${started.body.id}/resume`);
    await runJobs(office().site);
    expect((await office().admin.get<BulkOperation>(`/api/bulk-operations/${started.body.id}`)).body).toMatchObject({
      state: 'finished',
      waiting: 0,
    });
  });

  it('is not steered by a key that was used for another address, although all that is sent is the same', async () => {
    await onNextDay();
    const { body } = await actInBulk(office(), { kind: 'remind', step: 'target-setting' });
    const steer = (verb: string) => office().admin.post(`/api/bulk-operations/${body.id}/${verb}`, undefined, { key: 'steer-1' });
    expect((await steer('pause')).status).toBe(200);
    const other = await steer('resume');
    expect([other.status, other.body['code']]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    expect((await office().admin.post(`/api/bulk-operations/${body.id}/resume`)).status).toBe(200);
    await runJobs(office().site);
  });

  it('begins only with the number of people that its author saw, and a dry run tells it and begins nothing', async () => {
    const before = (await office().admin.list('/api/bulk-operations')).total;
    const act = { cycleId: office().cycleId, kind: 'skip', step: 'target-setting', reason: 'Bencana alam' };
    const dryRun = await office().admin.post<BulkReach>('/api/bulk-operations', act, { query: { dryRun: 'true' }, key: null });
    const open = (await board()).steps[0];
    const { total, resting } = dryRun.body;
    expect([dryRun.status, dryRun.body]).toEqual([
      200,
      { total: (open?.open ?? NaN) + (open?.blocked ?? NaN) + (open?.scheduled ?? NaN), resting, left: [], unrated: 0 },
    ]);
    // Whatever waits for the step would be held up, and says for how many before anything is done.
    expect(resting).toContainEqual(expect.objectContaining({ step: 'final-assessment', count: total, rates: true }));
    const along = await office().admin.post<BulkReach>(
      '/api/bulk-operations',
      { ...act, withResting: true },
      { query: { dryRun: 'true' } },
    );
    expect(along.body).toEqual({ ...dryRun.body, unrated: total });
    const another = await office().admin.post('/api/bulk-operations', { ...act, expected: total + 1 });
    expect([another.status, another.body.code, another.body.detail]).toEqual([
      409,
      'NUMBER_CHANGED',
      textOf('NUMBER_CHANGED', { expected: total + 1, now: total }).id,
    ]);
    expect((await office().admin.post('/api/bulk-operations', act)).body).toMatchObject({
      code: 'ANSWERS_INVALID',
      errors: [{ source: 'expected' }],
    });
    for (const kind of ['extend', 'remind', 'skip', 'reopen', 'refresh']) {
      const without = { ...act, kind, dueOn: (await board()).today, expected: total, reason: undefined };
      expect([kind, (await office().admin.post('/api/bulk-operations', without)).body.errors]).toEqual([
        kind,
        [expect.objectContaining({ source: 'reason' })],
      ]);
    }
    const none = { ...act, kind: 'reopen', step: 'final-assessment', unitId: undefined, expected: 0 };
    const nobody = await office().admin.post('/api/bulk-operations', none);
    expect([nobody.status, nobody.body.code, nobody.body.detail]).toEqual([409, 'NOBODY_CONCERNED', textOf('NOBODY_CONCERNED').id]);
    const misspelt = await office().admin.post('/api/bulk-operations', { ...act, expected: total, participantIDs: [] });
    expect([misspelt.status, misspelt.body.errors]).toEqual([400, [expect.objectContaining({ code: 'UNRECOGNIZED_KEYS' })]]);
    expect((await office().admin.list('/api/bulk-operations')).total).toBe(before);
  });

  it('does to as many people as its preview said, and says by name what became of each', async () => {
    const [task] = await openTasks(office(), { step: 'target-setting' });
    const about = { cycleId: office().cycleId, kind: 'remind', step: 'target-setting', participantIds: [task?.participantId] };
    const preview = async () =>
      (await office().admin.post<BulkReach>('/api/bulk-operations', about, { query: { dryRun: 'true' }, key: null })).body.total;
    await onNextDay();
    expect(await preview()).toBe(1);
    const done = await act({ ...about, reason: 'Sisa tiga hari' });
    expect([done.total, done.done, done.label?.id, done.dueOn]).toEqual([1, 1, 'Penetapan sasaran', null]);
    expect(await preview()).toBe(0);
    const { runs } = (await office().admin.get<ParticipantDetail>(`/api/participants/${task?.participantId}`)).body;
    const to = { employeeId: task?.holderId, pool: null };
    expect(runs[0]?.acts.at(-1)).toMatchObject({ kind: 'remind', reason: 'Sisa tiga hari', to });
    const filter = { participantId: task?.participantId, action: 'run.remind' };
    const { rows: lines } = await office().admin.list<AuditEntry>('/api/audit-entries', { filter, sort: ['n', 'DESC'] });
    expect(lines[0]).toMatchObject({ reason: 'Sisa tiga hari', body: { values: { heldBy: task?.holderId } } });
    const again = await office().admin.post('/api/bulk-operations', { ...about, reason: 'Sisa tiga hari', expected: 0 });
    expect([again.status, again.body.code]).toEqual([409, 'REMINDED_TODAY']);
    const { rows } = await office().admin.list<BulkItem>('/api/bulk-items', { filter: { operationId: done.id } });
    expect(rows).toEqual([
      expect.objectContaining({ participantId: task?.participantId, state: 'done', message: null, employeeName: expect.any(String) }),
    ]);
    const report = (await office().admin.get<string>(`/api/bulk-operations/${done.id}/report`)).body;
    expect(report.split('\r\n').map((line) => line.split(';').at(0)?.replaceAll('"', ''))).toEqual(['Pegawai', rows[0]?.employeeName, '']);
    expect(report).toContain(';selesai;');
    expect((await (await office().as(task?.employeeId ?? '')).get(`/api/bulk-operations/${done.id}/report`)).status).toBe(403);
  });

  it('says of the people who were picked how many it leaves out for which reason', async () => {
    await onNextDay();
    const [first, second, third] = (await openTasks(office(), { step: 'target-setting' })).map(({ participantId }) => participantId);
    const participantIds = [first, second, third];
    await act({ kind: 'remind', step: 'target-setting', participantIds: [first] });
    const { rows } = await office().admin.list<Participant>('/api/participants', { filter: { id: [second] } });
    const { dueAt = '', zone = 'WIT' } = { ...rows[0]?.runs.find(({ step }) => step === 'target-setting'), zone: rows[0]?.zone };
    const asked: readonly (readonly [object, number, readonly (readonly [ErrorCode, number])[]])[] = [
      [{ kind: 'remind', step: 'target-setting' }, 2, [['REMINDED_TODAY', 1]]],
      [{ kind: 'remind', step: 'final-assessment' }, 0, [['RUN_HELD_BY_NOBODY', 3]]],
      [{ kind: 'reopen', step: 'target-setting' }, 0, [['RUN_NOT_OVER', 3]]],
      [{ kind: 'skip', step: 'target-setting' }, 3, []],
      [{ kind: 'extend', step: 'target-setting', dueOn: localDateOf(dueAt, zone) }, 0, [['NOTHING_TO_DO', 3]]],
      [{ kind: 'skip', step: 'objection' }, 0, [['RUN_NOT_FOUND', 3]]],
      [{ kind: 'take-back' }, 0, [['DOCUMENT_NOT_ENDED', 3]]],
    ];
    const quarters = ['mid-term-review', 'mid-term-review', 'mid-term-review'];
    const laterSteps = [...quarters, 'final-assessment', 'training-recommendation'].map((step) => [step, participantIds.length]);
    for (const [about, total, left] of asked) {
      const body = { cycleId: office().cycleId, participantIds, ...about };
      const told = await office().admin.post<BulkReach>('/api/bulk-operations', body, { query: { dryRun: 'true' }, key: null });
      expect([about, told.status, told.body]).toEqual([
        about,
        200,
        { total, resting: told.body.resting, left: left.map(([code, count]) => ({ why: textOf(code), count })), unrated: 0 },
      ]);
      const isHeldUp = total > 0 && 'kind' in about && about.kind === 'skip';
      expect(told.body.resting.map(({ step, count }) => [step, count])).toEqual(isHeldUp ? laterSteps : []);
    }
  });

  it('touches only the people who were picked', async () => {
    await onNextDay();
    const picked = (await openTasks(office(), { step: 'target-setting' })).slice(0, 3).map(({ participantId }) => participantId);
    expect(picked).toHaveLength(3);
    expect(await act({ kind: 'remind', step: 'target-setting', participantIds: picked })).toMatchObject({
      total: picked.length,
      state: 'finished',
    });
  });
}
