import { beforeAll, describe, expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { BulkItem, BulkOperation, BulkReach } from '@siklus/contracts/bulk-operations';
import type { Progress, Readiness } from '@siklus/contracts/cycle-progress';
import type { Participant, ParticipantDetail } from '@siklus/contracts/participants';
import { stuckRun, type StuckRun } from '@siklus/contracts/stuck-runs';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { addCalendarDays, localDateOf, textOf, unfinishedStates } from '@siklus/domain';
import pg from 'pg';
import { foldPage } from '../../src/workflow/fold-counters.job.js';
import { verifyAll } from '../../src/verify-all.js';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import { endings } from '../support/endings.js';

let office: Office;

const board = async () => (await office.admin.get<Progress>(`/api/cycles/${office.cycleId}/progress`)).body;

const countOf = async (resource: string, filter: Record<string, unknown>) =>
  (await office.admin.list(`/api/${resource}`, { filter: { cycleId: office.cycleId, ...filter } })).total;

/** Every number that the API gives the board equals the list it stands for; what the page makes of them, the journey walks. */
async function expectBoardToEqualLists(): Promise<void> {
  const { steps, participants, blocked, held, late, leaving, piledUp, units } = await board();
  for (const line of steps)
    for (const runState of ['scheduled', 'blocked', 'open', 'done', 'skipped'] as const)
      expect({ ...line, runState, n: await countOf('participants', { step: line.step, occasion: line.occasion, runState }) }).toEqual({
        ...line,
        runState,
        n: line[runState],
      });
  expect(await countOf('participants', {})).toBe(participants);
  expect(await countOf('participants', { leaving: true })).toBe(leaving);
  for (const { need, count } of blocked) expect(await countOf('participants', { need })).toBe(count);
  expect(await countOf('participants', { runState: 'blocked' })).toBe(held);
  expect(await countOf('stuck-runs', { kind: 'blocked' })).toBe(steps.reduce((sum, line) => sum + line.blocked, 0));
  expect([await countOf('tasks', { state: 'open', late: true }), await countOf('stuck-runs', { kind: 'late' })]).toEqual([late, late]);
  if (piledUp !== null) {
    const filter = { cycleId: office.cycleId, state: 'open', late: true, holderId: piledUp.holderId };
    const pile = await office.admin.list<OpenTask>('/api/tasks', { filter, range: [0, 199] });
    const [oldest = ''] = pile.rows.map(({ heldSince }) => heldSince ?? '').sort();
    expect([pile.total, localDateOf(oldest, 'WIT')]).toEqual([piledUp.count, piledUp.heldSince]);
  }
  expect(units.reduce((sum, unit) => sum + unit.participants, 0)).toBe(participants);
  for (const { units: parts, ...unit } of units) {
    await expectUnitToEqualLists({ unitId: unit.unitId }, unit, steps);
    for (const part of parts) await expectUnitToEqualLists({ ownUnitId: part.unitId }, part, steps);
    if (parts.length > 0) expect(parts.reduce((sum, part) => sum + part.participants, 0)).toBe(unit.participants);
  }
}

type Unit = Omit<Progress['units'][number], 'units'>;

/** The people of a unit and of each of its cells: who is done, and who is not. */
async function expectUnitToEqualLists(place: Record<string, string>, unit: Unit, steps: Progress['steps']): Promise<void> {
  expect(await countOf('participants', place)).toBe(unit.participants);
  for (const [index, { step, occasion }] of steps.entries()) {
    const { done, total } = unit.steps[index] ?? { done: NaN, total: NaN };
    expect([
      await countOf('participants', { ...place, step, occasion, runState: ['done', 'skipped'] }),
      await countOf('participants', { ...place, step, occasion, runState: unfinishedStates }),
    ]).toEqual([done, total - done]);
  }
}

/** Tomorrow whoever was reminded today may be reminded again. */
async function onNextDay(): Promise<void> {
  await office.site.unitOfWork.run((tx) => tx.run(`update business_clock set shift = shift + interval '1 day'`));
}

/** The holder answers with the task's own example. */
async function complete(task: OpenTask | undefined): Promise<void> {
  const holder = await office.as(task?.holderId ?? '');
  const { body } = await holder.get<{ example: unknown }>(`/api/tasks/${task?.id}`);
  expect((await holder.post(`/api/tasks/${task?.id}/complete`, { answers: body.example }, { version: task?.version ?? 0 })).status).toBe(
    200,
  );
}

const brokenReasons = async () =>
  (await verifyAll(office.site.unitOfWork)).find(({ invariant }) => invariant.startsWith('I41'))?.violations;

async function act(body: Record<string, unknown>): Promise<BulkOperation> {
  const started = await actInBulk(office, body);
  expect(started.status).toBe(202);
  await runJobs(office.site);
  return (await office.admin.get<BulkOperation>(started.headers.get('location') ?? '')).body;
}

/** Called inside the `describe` of a suite. */
export function boardTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
  });

  describe('the board of a cycle', () => {
    it('raises no alarm one minute after the opening: what waits for an earlier step says for which, and who holds that', async () => {
      const { steps, held, blocked, today } = await board();
      expect({ held, blocked, alarms: steps.map((line) => line.blocked) }).toEqual({ held: 0, blocked: [], alarms: steps.map(() => 0) });
      expect((await office.admin.list('/api/stuck-runs', { filter: { cycleId: office.cycleId } })).total).toBe(0);
      // The plan of the template is over, and nobody is behind: the days are those that people were given.
      expect(steps.map(({ planned }) => planned)).toEqual(steps.map(() => 0));
      expect(steps[0]?.dueOn).toBe((await openTasks(office, { step: 'target-setting' }))[0]?.dueAt.slice(0, 10));
      expect((steps[0]?.dueOn ?? '') > today).toBe(true);
      const { rows } = await office.admin.list<Participant>('/api/participants', { filter: { cycleId: office.cycleId } });
      for (const { id, employeeId, employeeName, runs } of rows) {
        const [targets, review] = runs;
        const awaited = { label: targets?.label, holderId: employeeId, holderName: employeeName, pool: null };
        expect([review?.state, review?.waitsFor, targets?.waitsFor]).toEqual(['scheduled', awaited, null]);
        const detail = (await office.admin.get<ParticipantDetail>(`/api/participants/${id}`)).body;
        expect(detail.runs.map(({ waitsFor }) => waitsFor)).toEqual(runs.map(({ waitsFor }) => waitsFor));
      }
    });

    it('says what the lists say, before and after the counters are folded', async () => {
      await expectBoardToEqualLists();
      while (await office.site.unitOfWork.run(foldPage));
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
          ...(await office.admin.list<Participant>('/api/participants', { sort: [field, direction], range: [from, from + 6] })).rows,
        );
      expect([found.length, new Set(found.map(({ id }) => id)).size]).toEqual([participants, participants]);
      const values = found.map(({ unitName, year }) => (field === 'year' ? String(year) : unitName));
      const ordered = await office.site.unitOfWork.read<{ value: string }>(
        `select value from unnest($1::text[]) value order by value ${direction}`,
        [values],
      );
      expect(values).toEqual(ordered.map(({ value }) => value));
      expect((await office.admin.list('/api/participants', { filter: { state: 'active' }, range: [0, 0] })).total).toBe(participants);
      expect((await office.admin.list('/api/participants', { filter: { state: ['active', 'complete'] }, range: [0, 0] })).total).toBe(
        participants,
      );
    });

    it('follows a supervisor who leaves: his people block, with a need and a repair, and resume under the next', async () => {
      const [task] = await openTasks(office, { step: 'target-setting' });
      await complete(task);
      const employee = (await office.admin.get<{ supervisorId: string; id: string }>(`/api/employees/${task?.employeeId}`)).body;
      await office.site.unitOfWork.run((tx) =>
        tx.run(`update assignment set supervisor_id = null where employee_id = $1 and valid_to is null`, [employee.id]),
      );
      await act({ kind: 'refresh' });
      const { blocked } = await board();
      expect(blocked.find(({ need }) => need === 'supervisor')).toMatchObject({
        count: expect.any(Number),
        fix: { id: expect.any(String), en: expect.any(String) },
      });
      await expectBoardToEqualLists();
      const mended = await office.admin.put(`/api/employees/${employee.id}/supervisor`, { supervisorId: employee.supervisorId });
      expect(mended.status).toBe(200);
      await runJobs(office.site);
      expect((await board()).blocked.find(({ need }) => need === 'supervisor')).toBeUndefined();
    });
  });

  describe('the list of what does not move', () => {
    it('says cause, owner and repair of what is blocked, and who holds what is late', async () => {
      const [task] = await openTasks(office, { step: 'target-setting' });
      await act({ kind: 'skip', step: 'target-setting', participantIds: [task?.participantId], reason: 'Pindah tugas' });
      const { rows } = await office.admin.list<StuckRun>('/api/stuck-runs', { filter: { cycleId: office.cycleId, kind: 'blocked' } });
      expect(rows.length).toBeGreaterThan(0);
      expect(new Set(rows.map(({ participantId }) => participantId))).toEqual(new Set([task?.participantId]));
      expect(stuckRun.parse(rows[0])).toMatchObject({
        kind: 'blocked',
        holderId: null,
        needs: [{ label: { id: expect.any(String) }, fix: { id: expect.any(String) }, owner: expect.any(String) }],
      });
      await office.site.unitOfWork.run((tx) =>
        tx.run(
          `update task set due_at = business_now() - interval '3 days'
          where cycle_id = $1 and state = 'open' and id in (select id from task where cycle_id = $1 and state = 'open'
            order by id limit 4)`,
          [office.cycleId],
        ),
      );
      const late = (await office.admin.list<StuckRun>('/api/stuck-runs', { filter: { cycleId: office.cycleId, kind: 'late' } })).rows;
      expect(late).toHaveLength(4);
      const { participantId, holderId, heldSince } = late[0] as StuckRun;
      expect(late[0]).toMatchObject({ holderName: expect.any(String), turnLabel: { id: expect.any(String) }, needs: [] });
      expect(heldSince).toBe((await openTasks(office, { participantId, holderId }))[0]?.heldSince);
      expect(rows.map((row) => row.heldSince)).toEqual(rows.map(() => null));
      await expectBoardToEqualLists();
    });

    it('is only of the units that one oversees', async () => {
      const employee = await office.as((await openTasks(office))[0]?.employeeId ?? '');
      expect((await employee.get('/api/stuck-runs')).status).toBe(403);
    });
  });

  describe('a bulk act', () => {
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
        const tasks = await openTasks(office, { step: 'target-setting' });
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
      const body = { cycleId: office.cycleId, kind: 'extend', step: 'target-setting', dueOn, reason: 'Salah ketik', expected: 1 };
      for (const asked of [{ query: { dryRun: 'true' }, key: null }, {}]) {
        const refused = await office.admin.post('/api/bulk-operations', body, asked);
        expect([refused.status, refused.body.code, refused.body.errors]).toEqual([
          422,
          code,
          [expect.objectContaining({ source: 'dueOn' })],
        ]);
      }
      expect(await countOf('bulk-operations', {})).toBe(before);
    });

    it('can be paused and resumed; what waits is counted at every moment', async () => {
      const started = await actInBulk(office, { kind: 'remind', step: 'target-setting' });
      const paused = await office.admin.post<BulkOperation>(`/api/bulk-operations/${started.body.id}/pause`);
      expect(paused.body).toMatchObject({ state: 'paused', waiting: started.body.total });
      await runJobs(office.site);
      expect((await office.admin.get<BulkOperation>(`/api/bulk-operations/${started.body.id}`)).body.waiting).toBe(started.body.total);
      expect((await office.admin.post(`/api/bulk-operations/${started.body.id}/pause`)).status).toBe(409);
      await office.admin.post(`/api/bulk-operations/${started.body.id}/resume`);
      await runJobs(office.site);
      expect((await office.admin.get<BulkOperation>(`/api/bulk-operations/${started.body.id}`)).body).toMatchObject({
        state: 'finished',
        waiting: 0,
      });
    });

    it('is not steered by a key that was used for another address, although all that is sent is the same', async () => {
      await onNextDay();
      const { body } = await actInBulk(office, { kind: 'remind', step: 'target-setting' });
      const steer = (verb: string) => office.admin.post(`/api/bulk-operations/${body.id}/${verb}`, undefined, { key: 'steer-1' });
      expect((await steer('pause')).status).toBe(200);
      const other = await steer('resume');
      expect([other.status, other.body['code']]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
      expect((await office.admin.post(`/api/bulk-operations/${body.id}/resume`)).status).toBe(200);
      await runJobs(office.site);
    });

    it('begins only with the number of people that its author saw, and a dry run tells it and begins nothing', async () => {
      const before = (await office.admin.list('/api/bulk-operations')).total;
      const act = { cycleId: office.cycleId, kind: 'skip', step: 'target-setting', reason: 'Bencana alam' };
      const dryRun = await office.admin.post<BulkReach>('/api/bulk-operations', act, { query: { dryRun: 'true' }, key: null });
      const open = (await board()).steps[0];
      expect([dryRun.status, dryRun.body]).toEqual([
        200,
        { total: (open?.open ?? NaN) + (open?.blocked ?? NaN) + (open?.scheduled ?? NaN), resting: [] },
      ]);
      const { total } = dryRun.body;
      const another = await office.admin.post('/api/bulk-operations', { ...act, expected: total + 1 });
      expect([another.status, another.body.code, another.body.detail]).toEqual([
        409,
        'NUMBER_CHANGED',
        textOf('NUMBER_CHANGED', { expected: total + 1, now: total }).id,
      ]);
      expect((await office.admin.post('/api/bulk-operations', act)).body).toMatchObject({
        code: 'ANSWERS_INVALID',
        errors: [{ source: 'expected' }],
      });
      for (const kind of ['extend', 'remind', 'skip', 'reopen', 'refresh']) {
        const without = { ...act, kind, dueOn: (await board()).today, expected: total, reason: undefined };
        expect([kind, (await office.admin.post('/api/bulk-operations', without)).body.errors]).toEqual([
          kind,
          [expect.objectContaining({ source: 'reason' })],
        ]);
      }
      const none = { ...act, kind: 'reopen', step: 'final-assessment', unitId: undefined, expected: 0 };
      const nobody = await office.admin.post('/api/bulk-operations', none);
      expect([nobody.status, nobody.body.code, nobody.body.detail]).toEqual([409, 'NOBODY_CONCERNED', textOf('NOBODY_CONCERNED').id]);
      const misspelt = await office.admin.post('/api/bulk-operations', { ...act, expected: total, participantIDs: [] });
      expect([misspelt.status, misspelt.body.errors]).toEqual([400, [expect.objectContaining({ code: 'UNRECOGNIZED_KEYS' })]]);
      expect((await office.admin.list('/api/bulk-operations')).total).toBe(before);
    });

    it('does to as many people as its preview said, and says by name what became of each', async () => {
      const [task] = await openTasks(office, { step: 'target-setting' });
      const about = { cycleId: office.cycleId, kind: 'remind', step: 'target-setting', participantIds: [task?.participantId] };
      const preview = async () =>
        (await office.admin.post<BulkReach>('/api/bulk-operations', about, { query: { dryRun: 'true' }, key: null })).body.total;
      await onNextDay();
      expect(await preview()).toBe(1);
      const done = await act({ ...about, reason: 'Sisa tiga hari' });
      expect([done.total, done.done, done.label?.id, done.dueOn]).toEqual([1, 1, 'Penetapan sasaran', null]);
      expect(await preview()).toBe(0);
      const { rows } = await office.admin.list<BulkItem>('/api/bulk-items', { filter: { operationId: done.id } });
      expect(rows).toEqual([
        expect.objectContaining({ participantId: task?.participantId, state: 'done', message: null, employeeName: expect.any(String) }),
      ]);
      const report = (await office.admin.get<string>(`/api/bulk-operations/${done.id}/report`)).body;
      expect(report.split('\r\n').map((line) => line.split(';').at(0))).toEqual(['Pegawai', rows[0]?.employeeName, '']);
      expect(report).toContain(';selesai;');
      expect((await (await office.as(task?.employeeId ?? '')).get(`/api/bulk-operations/${done.id}/report`)).status).toBe(403);
    });

    it('touches only the people who were picked', async () => {
      await onNextDay();
      const picked = (await openTasks(office, { step: 'target-setting' })).slice(0, 3).map(({ participantId }) => participantId);
      expect(picked).toHaveLength(3);
      expect(await act({ kind: 'remind', step: 'target-setting', participantIds: picked })).toMatchObject({
        total: picked.length,
        state: 'finished',
      });
    });

    it('skips a step with a reason and opens what does not need it', async () => {
      await act({ kind: 'skip', step: 'mid-term-review', occasion: 'TW1', reason: 'Bencana alam' });
      const { rows, total } = await office.admin.list<Participant>('/api/participants', {
        filter: { cycleId: office.cycleId, step: 'mid-term-review', occasion: 'TW1', runState: 'skipped' },
      });
      expect(rows.length).toBeGreaterThan(0);
      const trail = await office.admin.list<AuditEntry>('/api/audit-entries', { filter: { action: 'run.skip' }, range: [0, 199] });
      const skips = trail.rows.filter(({ body }) => body['step'] === 'mid-term-review');
      expect(skips).toHaveLength(total);
      for (const { actorName, reason, body } of skips) {
        expect([actorName, reason]).toEqual(['admin', 'Bencana alam']);
        expect(JSON.stringify(body)).not.toContain('Bencana');
      }
      await expectBoardToEqualLists();
    });

    it('stands in each document with who did it, called as then, when and why; so does who opened the cycle', async () => {
      const [task] = await openTasks(office, { step: 'target-setting' });
      const one = { participantIds: [task?.participantId] };
      const dueOn = addCalendarDays((await board()).today, 25);
      await act({ kind: 'extend', step: 'target-setting', dueOn, ...one, reason: 'Listrik padam' });
      await act({ kind: 'skip', step: 'mid-term-review', occasion: 'TW2', ...one, reason: 'Jalan tertutup' });
      await act({ kind: 'reopen', step: 'mid-term-review', occasion: 'TW2', ...one, reason: 'Jalan terbuka' });
      // What the administrator is called later changes nothing of what he did.
      const rename = (name: string) =>
        office.site.unitOfWork.run((tx) => tx.run(`update account set display_name = $1 where username = 'admin'`, [name]));
      await rename('Bernama Baru');
      const employee = await office.as(task?.employeeId ?? '');
      const { runs } = (await employee.get<ParticipantDetail>(`/api/participants/${task?.participantId}`)).body;
      const actsOf = (step: string, occasion = '') =>
        runs
          .find((run) => run.step === step && run.occasion === occasion)
          ?.acts.map(({ kind, by, reason, dueOn }) => [kind, by?.name, reason, dueOn]);
      expect(actsOf('mid-term-review', 'TW2')).toEqual([
        ['skip', 'admin', 'Jalan tertutup', null],
        ['reopen', 'admin', 'Jalan terbuka', null],
      ]);
      expect(actsOf('target-setting')).toContainEqual(['extend', 'admin', 'Listrik padam', dueOn]);
      const { entries } = (await employee.get<DocumentTrail>(`/api/document-trails/${task?.participantId}`)).body;
      expect(entries).toContainEqual(expect.objectContaining({ action: 'run.skip', actorName: 'admin', reason: 'Jalan tertutup' }));
      expect(entries.find(({ action }) => action === 'started')).toMatchObject({ actorName: 'Bernama Baru' });
      expect(await brokenReasons()).toBe(0);
      await rename('admin');
    });

    it('that reopens a step names what rests on it, marks that, and with consent reopens it', async () => {
      const [task] = await openTasks(office, { step: 'target-setting', turn: 'draft' });
      const one = { participantIds: [task?.participantId] };
      const stateOf = async () => {
        const { runs } = (await office.admin.get<ParticipantDetail>(`/api/participants/${task?.participantId}`)).body;
        return (step: string, occasion = '') => {
          const run = runs.find((each) => each.step === step && each.occasion === occasion);
          return [run?.state, run?.outdatedBy.map(({ en }) => en), run?.acts.at(-1)?.kind, run?.acts.at(-1)?.reason];
        };
      };
      for (const turn of ['draft', 'agree'])
        await complete((await openTasks(office, { participantId: task?.participantId, step: 'target-setting', turn }))[0]);
      for (const turn of ['report', 'feedback'])
        await complete(
          (await openTasks(office, { participantId: task?.participantId, step: 'mid-term-review', occasion: 'TW3', turn }))[0],
        );
      const reopen = { cycleId: office.cycleId, kind: 'reopen', step: 'target-setting', ...one };
      const asked = await office.admin.post<BulkReach>('/api/bulk-operations', reopen, { query: { dryRun: 'true' }, key: null });
      expect(asked.body.total).toBe(1);
      expect(asked.body.resting).toContainEqual({
        step: 'mid-term-review',
        occasion: 'TW3',
        label: expect.objectContaining({ en: 'Quarterly review III' }),
        count: 1,
      });
      await act({ ...reopen, reason: 'Sasaran keliru' });
      expect((await stateOf())('mid-term-review', 'TW3')).toEqual(['done', ['Target setting'], undefined, undefined]);
      for (const turn of ['draft', 'agree'])
        await complete((await openTasks(office, { participantId: task?.participantId, step: 'target-setting', turn }))[0]);
      await act({ ...reopen, withResting: true, reason: 'Sasaran keliru lagi' });
      const state = await stateOf();
      expect(state('mid-term-review', 'TW3').slice(1)).toEqual([[], 'reopen', 'Sasaran keliru lagi']);
      expect(['scheduled', 'blocked']).toContain(state('mid-term-review', 'TW3')[0]);
      await expectBoardToEqualLists();
    });

    it('keeps a reason and who gave it as the trail committed to them: verify finds another name', async () => {
      const owner = new pg.Client({ connectionString: office.site.databaseUrl });
      await owner.connect();
      const rename = (from: string, to: string) =>
        owner.query(`update given_reason set by_name = $2 where by_name = $1 and text = 'Jalan terbuka'`, [from, to]);
      await rename('admin', 'Orang Lain');
      expect(await brokenReasons()).toBeGreaterThan(0);
      await rename('Orang Lain', 'admin');
      expect(await brokenReasons()).toBe(0);
      await owner.end();
    });
  });

  describe('readiness', () => {
    it('names people without a supervisor, lets them be accepted, and starts them blocked', async () => {
      const [head] = await office.site.unitOfWork.read<{ id: string }>(
        `select employee_id as id from current_assignment where supervisor_id is not null order by employee_id limit 1`,
      );
      await office.site.unitOfWork.run((tx) => tx.run(`update assignment set supervisor_id = null where employee_id = $1`, [head?.id]));
      const { body: draft } = await office.admin.post<{ id: string }>('/api/cycles', { unitId: office.unitId, year: 2024 });
      const readiness = await office.admin.get(`/api/cycles/${draft.id}/readiness`);
      expect(readiness.body).toMatchObject({
        ready: false,
        problems: [
          { code: 'SUPERVISOR_MISSING', acceptable: true, employees: expect.arrayContaining([expect.objectContaining({ id: head?.id })]) },
        ],
      });
      const refused = await office.admin.post(`/api/cycles/${draft.id}/open`, {});
      expect(refused).toMatchObject({ status: 422, body: { code: 'CYCLE_NOT_READY', errors: [{ code: 'SUPERVISOR_MISSING' }] } });
      expect((await office.admin.post(`/api/cycles/${draft.id}/open`, { accept: ['SUPERVISOR_MISSING'] })).status).toBe(202);
      await runJobs(office.site);
      const { total } = await office.admin.list('/api/participants', { filter: { cycleId: draft.id, need: 'supervisor' } });
      expect(total).toBeGreaterThan(0);
    });

    it('names apart those whose superior is there but for his disabled account', async () => {
      const tops = `(select t.employee_id from current_assignment t where t.supervisor_id is null
        and exists (select from current_assignment b where b.supervisor_id = t.employee_id))`;
      const disabled = (since: string) =>
        office.site.unitOfWork.read(`update account set disabled_at = ${since} where employee_id in ${tops}`);
      const { body: draft } = await office.admin.post<{ id: string }>('/api/cycles', { unitId: office.unitId, year: 2023 });
      const problems = async () =>
        (await office.admin.get<Readiness>(`/api/cycles/${draft.id}/readiness`)).body.problems.map(({ code, acceptable }) => [
          code,
          acceptable,
        ]);
      const before = await problems();
      await disabled('clock_timestamp()');
      const found = await problems();
      await disabled('null');
      expect(found).toEqual([...before, ['SUPERVISOR_DISABLED', true], ['EMPLOYEE_DISABLED', true]]);
    });
  });

  describe('after all of it', () => {
    it('every invariant holds', async () => {
      expect((await verifyAll(office.site.unitOfWork)).filter((finding) => finding.violations > 0)).toEqual([]);
    });

    it.each([
      [
        'an answer',
        `update task set answers = answers || '{"note": "lain"}' where id = (select id from task where outcome = 'done' limit 1)`,
        'I29',
      ],
      [
        'a rating',
        `insert into rating select participant_id, 'x', '', 2, 'ABOVE', 'ABOVE', 'VERY_GOOD', now() from step_run limit 1`,
        'I08',
      ],
      [
        'somebody who assesses himself',
        `update task set turn = 'agree', holder_id = employee_id
          where id = (select id from task where state = 'open' and step = 'target-setting' limit 1)`,
        'I17',
      ],
      ['a counter', `update progress_count set n = n + 1 where n > 0`, 'I28'],
      [
        'a task that vanished',
        `delete from task_draft; update task set state = 'cancelled' where id = (select id from task where state = 'open' limit 1)`,
        'I02',
      ],
    ])('verify finds %s that was changed by hand', async (_name, sql, invariant) => {
      if (invariant === 'I29') {
        const [task] = await openTasks(office, { step: 'target-setting' });
        await complete(task);
      }
      await office.site.unitOfWork.run((tx) => tx.run(sql));
      const broken = (await verifyAll(office.site.unitOfWork))
        .filter((finding) => finding.violations > 0)
        .map((finding) => finding.invariant.slice(0, 3));
      expect(broken).toContain(invariant);
    });
  });
}
