import { expect, it, jest } from '@jest/globals';
import pg from 'pg';
import type { Client } from '../../proof/office/client.js';
import { openTasks, type OpenTask } from '../support/office.js';
import { example, holder, office, task, trace, unknown } from './tasks-office.js';

/** Called inside a `describe` of a suite that has opened the office. */
export function refusedRequestsTopic(): void {
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
      400,
      'MALFORMED_REQUEST',
    ],
    [
      'with a mark that turns the text around',
      () =>
        complete(
          holder,
          task.id,
          { results: [{ title: 'a\u202eb', kind: 'MAIN', indicators: [{ aspect: 'TIME', text: 'x', target: { text: 'x' } }] }] },
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
      'BODY_NOT_JSON',
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
    ['to create a cycle twice', () => office.admin.post('/api/cycles', { unitId: office.unitId, year: office.year }), 409, 'CYCLE_EXISTS'],
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
    [
      'to create a cycle with a step twice in its schedule',
      () =>
        office.admin.post('/api/cycles', {
          unitId: office.unitId,
          year: 2031,
          schedule: ['2031-01-01', '2031-01-15'].map((opensOn) => ({ step: 'target-setting', occasion: '', opensOn, dueOn: '2031-02-01' })),
        }),
      422,
      'SCHEDULE_STEP_TWICE',
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
}
