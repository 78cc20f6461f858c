import { expect, it } from '@jest/globals';
import type { Problem } from '@siklus/contracts/common';
import type { Cycle } from '@siklus/contracts/cycles';
import { cycleOffice } from './cycle-office.js';

/** Called inside the `describe` of a suite. */
export function draftTopic(): void {
  const { office, act } = cycleOffice('Rancangan');

  it('is changed as it was read, copied into another year, and deleted', async () => {
    const schedule = [{ step: 'target-setting', occasion: '', opensOn: '2048-02-29', dueOn: '2048-03-31' }];
    const enrols = { statuses: ['PNS'] };
    const draft = (await act<Cycle>('/api/cycles', { unitId: office().unitId, year: 2047 })).body;
    const change = (version: number) =>
      office().admin.put<Cycle>(
        `/api/cycles/${draft.id}`,
        { unitId: office().unitId, year: 2048, schedule, enrols, joins: false, asksExpectations: true },
        {
          key: null,
          version,
        },
      );
    expect(await change(draft.version)).toMatchObject({ status: 200, body: { year: 2048, enrols, joins: false, asksExpectations: true } });
    expect((await change(draft.version)).status).toBe(412);

    const copied = await act<Cycle>(`/api/cycles/${draft.id}/copy`, { year: 2049 });
    expect([copied.status, copied.body]).toEqual([
      201,
      expect.objectContaining({ state: 'draft', year: 2049, enrols, joins: false, asksExpectations: true }),
    ]);
    expect(copied.body.schedule[0]).toMatchObject({ opensOn: '2049-02-28', dueOn: '2049-03-31' });
    expect(await act<Problem>(`/api/cycles/${draft.id}/copy`, { year: 2049 })).toMatchObject({
      status: 409,
      body: { code: 'CYCLE_EXISTS' },
    });
    for (const { id } of [draft, copied.body]) expect((await office().admin.delete(`/api/cycles/${id}`, { key: null })).status).toBe(204);
    expect((await office().admin.get(`/api/cycles/${draft.id}`)).status).toBe(404);
  });

  it('is all that can be changed or deleted', async () => {
    const { version } = (await office().admin.get<Cycle>(`/api/cycles/${office().cycleId}`)).body;
    const body = { unitId: office().unitId, year: 2026 };
    expect(await office().admin.put(`/api/cycles/${office().cycleId}`, body, { key: null, version })).toMatchObject({
      body: { code: 'CYCLE_STATE' },
    });
    expect(await office().admin.delete(`/api/cycles/${office().cycleId}`, { key: null })).toMatchObject({ body: { code: 'CYCLE_STATE' } });
  });
}
