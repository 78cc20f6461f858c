import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DocumentTrail } from '@siklus/contracts/trails';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openOffice, openTasks, type Office, type OpenTask } from '../support/office.js';
import type { Client } from '../../proof/office/client.js';
import { verifyAll } from '../../src/verify-all.js';
import { endings } from '../support/endings.js';

let office: Office;
let task: OpenTask;
let holder: Client;
let example: unknown;

/** Everything the business keeps, as counts and versions: equal before and after means that nothing was written. */
async function trace(): Promise<unknown> {
  const [row] = await office.site.unitOfWork.read(
    `select (select sum(version) from participant) as participants, (select sum(version) from step_run) as runs, (select count(*)
      from task) as tasks,
            (select count(*) from audit_entry) as audit, (select count(*) from notification) as notices, (select count(*)
              from outbox) as outbox,
            (select count(*) from idempotency_key) as keys, (select count(*) from cycle) as cycles`,
  );
  return row;
}

const unknown = '01a20bcd-4aa7-794b-91aa-000000000000';

/** Called inside the `describe` of a suite. */
export function tasksTopic(): void {
  const toEnd = endings();
  beforeAll(async () => {
    office = toEnd(await openOffice());
    task = (await openTasks(office, { step: 'target-setting' })).at(-1) as OpenTask;
    holder = await office.as(task.holderId);
    example = (await holder.get<{ example: unknown }>(`/api/tasks/${task.id}`)).body.example;
  });

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
      const { body } = await client.post<{ nextTaskId: string | null }>(
        `/api/tasks/${only.id}/complete`,
        { answers: example },
        { version: only.version },
      );
      expect(body.nextTaskId).toBeNull();
      expect((await client.list('/api/tasks', { filter: { mine: true, state: 'open' } })).rows).toEqual([]);
    });
  });

  describe('a request that is refused changes nothing', () => {
    const complete = (client: Client, id: string, answers: unknown, sending: Parameters<Client['post']>[2]) =>
      client.post(`/api/tasks/${id}/complete`, { answers }, sending);
    const cases: readonly (readonly [string, () => ReturnType<Client['post']>, number, string])[] = [
      ['without If-Match', () => complete(holder, task.id, example, {}), 428, 'IF_MATCH_MISSING'],
      [
        'without an Idempotency-Key',
        () => complete(holder, task.id, example, { version: task.version, key: null }),
        400,
        'IDEMPOTENCY_KEY_MISSING',
      ],
      ['with a stale version', () => complete(holder, task.id, example, { version: task.version + 5 }), 412, 'TASK_CHANGED_MEANWHILE'],
      [
        'with answers that break the form',
        () => complete(holder, task.id, { results: 'banyak' }, { version: task.version }),
        422,
        'ANSWERS_INVALID',
      ],
      [
        'with answers that break a rule between fields',
        () =>
          complete(
            holder,
            task.id,
            { results: [{ title: 'x', kind: 'ADDITIONAL', indicators: [{ aspect: 'TIME', text: 'x', target: { text: 'x' } }] }] },
            { version: task.version },
          ),
        422,
        'ANSWERS_INVALID',
      ],
      [
        'with a NUL in a text',
        () =>
          complete(
            holder,
            task.id,
            { results: [{ title: 'a\u0000b', kind: 'MAIN', indicators: [{ aspect: 'TIME', text: 'x', target: { text: 'x' } }] }] },
            { version: task.version },
          ),
        422,
        'ANSWERS_INVALID',
      ],
      [
        'with a body of another shape',
        () => holder.post(`/api/tasks/${task.id}/complete`, { jawaban: 1 }, { version: task.version }),
        400,
        'MALFORMED_REQUEST',
      ],
      [
        'with broken JSON',
        () => holder.post(`/api/tasks/${task.id}/complete`, '{"answers":', { version: task.version }),
        400,
        'MALFORMED_REQUEST',
      ],
      ['for an unknown task', () => complete(holder, unknown, example, { version: 1 }), 404, 'NOT_FOUND'],
      ['for something that is no id', () => complete(holder, 'bukan-id', example, { version: 1 }), 404, 'NOT_FOUND'],
      [
        'by the administrator, who may read but not answer',
        () => complete(office.admin, task.id, example, { version: task.version }),
        404,
        'NOT_FOUND',
      ],
      [
        'to return a turn that has nothing to return to',
        () => holder.post(`/api/tasks/${task.id}/return`, { reason: 'x' }, { version: task.version }),
        409,
        'TURN_NOT_RETURNABLE',
      ],
      ['to create a cycle as an employee', () => holder.post('/api/cycles', { unitId: unknown, year: 2030 }), 403, 'NOT_ALLOWED'],
      ['to create a cycle twice', () => office.admin.post('/api/cycles', { unitId: office.unitId, year: 2025 }), 409, 'CYCLE_EXISTS'],
      ['to create a cycle of an unknown unit', () => office.admin.post('/api/cycles', { unitId: unknown, year: 2030 }), 404, 'NOT_FOUND'],
      [
        'to create a cycle with a step the template lacks',
        () =>
          office.admin.post('/api/cycles', {
            unitId: office.unitId,
            year: 2031,
            schedule: [{ step: 'tarian', occasion: '', opensOn: '2031-01-01', dueOn: '2031-02-01' }],
          }),
        422,
        'SCHEDULE_UNKNOWN_STEP',
      ],
      [
        'to create a cycle due before it opens',
        () =>
          office.admin.post('/api/cycles', {
            unitId: office.unitId,
            year: 2031,
            schedule: [{ step: 'target-setting', occasion: '', opensOn: '2031-03-01', dueOn: '2031-02-01' }],
          }),
        422,
        'SCHEDULE_ORDER',
      ],
      ['to open a cycle that is open', () => office.admin.post(`/api/cycles/${office.cycleId}/open`, {}), 409, 'CYCLE_STATE'],
      [
        'to skip a step without a reason',
        () => office.admin.post('/api/bulk-operations', { cycleId: office.cycleId, kind: 'skip', step: 'target-setting' }),
        422,
        'ANSWERS_INVALID',
      ],
    ];

    it.each(cases)('%s', async (_name, send, status, code) => {
      const before = await trace();
      const answer = await send();
      expect(answer).toMatchObject({
        status,
        body: {
          code,
          status,
          title: expect.any(String),
          detail: expect.any(String),
          errors: expect.any(Array),
          requestId: expect.any(String),
        },
      });
      expect(answer.headers.get('content-type')).toContain('application/problem+json');
      expect(await trace()).toEqual(before);
    });

    it('by a stranger, who learns no more than of an unknown task', async () => {
      const other = (await openTasks(office, { step: 'target-setting' })).find((each) => each.holderId !== task.holderId) as OpenTask;
      const stranger = await office.as(other.holderId);
      const [real, none] = [
        await complete(stranger, task.id, example, { version: task.version }),
        await complete(stranger, unknown, example, { version: task.version }),
      ];
      expect([real.status, none.status]).toEqual([404, 404]);
      expect({ ...real.body, requestId: '', instance: '' }).toEqual({ ...none.body, requestId: '', instance: '' });
      expect((await stranger.get(`/api/tasks/${task.id}`)).status).toBe(404);
    });

    it.each([
      ['completing', (client: Client, id: string) => complete(client, id, example, { version: task.version })],
      ['returning', (client: Client, id: string) => client.post(`/api/tasks/${id}/return`, { reason: 'x' }, { version: task.version })],
      ['a draft', (client: Client, id: string) => client.put(`/api/tasks/${id}/draft`, { answers: {} }, { key: null })],
    ] as const)('by a stranger costs the same work as for an unknown task, so that time tells nothing: %s', async (_what, move) => {
      const other = (await openTasks(office, { step: 'target-setting' })).find((each) => each.holderId !== task.holderId) as OpenTask;
      const stranger = await office.as(other.holderId);
      const statementsOf = async (id: string): Promise<unknown[]> => {
        const query = jest.spyOn(pg.Client.prototype, 'query');
        const { status } = await move(stranger, id);
        const asked = query.mock.calls.map(([statement]: readonly unknown[]) =>
          typeof statement === 'string' ? statement : (statement as { text?: string }).text,
        );
        query.mockRestore();
        return [status, ...asked];
      };
      await statementsOf(unknown);
      const real = await statementsOf(task.id);
      expect(real[0]).toBe(404);
      expect(real.length).toBeGreaterThan(3);
      expect(real).toEqual(await statementsOf(unknown));
    });
  });

  describe('completing', () => {
    it('moves the document once, however often the request is sent', async () => {
      const key = randomUUID();
      const send = () =>
        holder.post<{ version: number }>(`/api/tasks/${task.id}/complete`, { answers: example }, { version: task.version, key });
      const [first, second] = await Promise.all([send(), send()]);
      const third = await send();
      expect([first.status, second.status, third.status]).toEqual([200, 200, 200]);
      expect(second.body).toEqual(first.body);
      expect(third.body).toEqual(first.body);
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
      const { supervisorId } = (await office.admin.get<{ supervisorId: string }>(`/api/employees/${task.employeeId}`)).body;
      expect((await holder.get(`/api/tasks/${back?.id}`)).body).toMatchObject({
        turn: 'draft',
        round: 2,
        acts: [{ kind: 'return', by: { employeeId: supervisorId, post: expect.any(String) }, reason: 'Target belum terukur.' }],
      });
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
      const statuses = (await Promise.all([send(), send()])).map((answer) => answer.status).sort();
      expect(statuses).toEqual([200, 409]);
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
