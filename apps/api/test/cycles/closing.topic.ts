import { expect, it } from '@jest/globals';
import type { BulkItem, BulkOperation } from '@siklus/contracts/bulk-operations';
import type { Problem } from '@siklus/contracts/common';
import type { Closing, Cycle } from '@siklus/contracts/cycles';
import { runJobs } from '../support/jobs.js';
import { actInBulk, openTasks } from '../support/office.js';
import { basesOf, cycleOffice } from './cycle-office.js';

const reason = 'Tahun kinerja berakhir';

/** Called inside the `describe` of a suite. */
export function closingTopic(): void {
  const { office, task, sql, broken, act, documentOf, progressOf, runsOf } = cycleOffice(reason);

  it('lets nobody leave any more by an act that began before', async () => {
    const asked = { kind: 'withdraw', cause: 'OTHER', participantIds: [task().participantId] };
    const late = (await actInBulk(office(), asked)).body;
    await sql(`update cycle set state = 'closing' where id = $1`, [office().cycleId]);
    await runJobs(office().site);
    await sql(`update cycle set state = 'open' where id = $1`, [office().cycleId]);
    const { rows } = await office().admin.list<BulkItem>('/api/bulk-items', { filter: { operationId: late.id } });
    expect(rows.map(({ state, message }) => [state, message?.en])).toEqual([['skipped', expect.stringContaining('cycle')]]);
    expect((await documentOf(task().participantId)).state).toBe('active');
  });

  it('says apart whose employee works outside the cycle by now', async () => {
    const closing = async () => (await office().admin.get<Closing>(`/api/cycles/${office().cycleId}/closing`)).body;
    expect((await closing()).elsewhere).toEqual({ count: 0, employees: [] });
    const { employeeId } = task();
    const [own] = await sql<{ unit: string }>('select unit_id as unit from current_assignment where employee_id = $1', [employeeId]);
    const [there] = await sql<{ id: string }>(
      `insert into unit (id, code, name, zone, lineage)
       select x.id, 'LUAR', 'Dinas di Luar', 'WIT', array[x.id] from (select gen_random_uuid() as id) x returning id`,
    );
    const goes = (unit: string | undefined) => sql('update assignment set unit_id = $2 where employee_id = $1', [employeeId, unit]);
    await goes(there?.id);
    const { elsewhere, unfinished } = await closing();
    expect(elsewhere).toMatchObject({ count: 1, employees: [{ id: employeeId, unitName: 'Dinas di Luar' }] });
    expect(unfinished).toBeGreaterThan(1);
    await goes(own?.unit);
  });

  it('names what is unfinished first, and ends it only where that is accepted', async () => {
    const { body } = await office().admin.get<Closing>(`/api/cycles/${office().cycleId}/closing`);
    expect(body.unfinished).toBe((await progressOf()).participants);
    expect(body.steps[0]).toMatchObject({ step: 'target-setting', count: body.unfinished });
    const refused = await act<Problem>(`/api/cycles/${office().cycleId}/close`);
    expect([refused.status, refused.body.code]).toEqual([422, 'CYCLE_UNFINISHED']);
    expect(refused.body.detail).toContain(body.employees[0]?.name);

    const closed = await act<BulkOperation>(`/api/cycles/${office().cycleId}/close`, { reason, accept: ['UNFINISHED'] });
    expect([closed.status, closed.body]).toEqual([202, expect.objectContaining({ kind: 'close', total: body.unfinished, reason })]);
    expect((await office().admin.get<Cycle>(`/api/cycles/${office().cycleId}`)).body.state).toBe('closing');
    await runJobs(office().site);
    expect((await office().admin.get<Cycle>(`/api/cycles/${office().cycleId}`)).body.state).toBe('closed');
    // What an opening would take up again, as its dialog says first.
    const { body: again } = await office().admin.get<Closing>(`/api/cycles/${office().cycleId}/closing`);
    expect([again.unfinished, again.employees[0]?.name]).toEqual([body.unfinished, body.employees[0]?.name]);
    expect(again.steps[0]).toMatchObject({ step: 'target-setting', count: body.unfinished });
    expect(await openTasks(office())).toEqual([]);
    const ended = await progressOf();
    expect([ended.status, ended.unfinished, ended.steps[0]?.unfinished]).toEqual(['closed', body.unfinished, body.unfinished]);
    expect(basesOf(ended)).toEqual(new Set([ended.participants]));
    const document = await documentOf(task().participantId);
    expect([document.state, document.ended]).toMatchObject(['unfinished', { by: 'admin', cause: null, reason }]);
    expect((await office().admin.list('/api/stuck-runs', { filter: { cycleId: office().cycleId } })).total).toBe(0);
    expect(await broken()).toEqual([]);
  });

  it('takes nobody in, lets nobody go, and moves by no mass act', async () => {
    for (const [path, body] of [
      [`/api/cycles/${office().cycleId}/participants`, { reason }],
      [`/api/participants/${task().participantId}/withdraw`, { reason }],
      [`/api/participants/${task().participantId}/take-back`, { reason }],
      [`/api/cycles/${office().cycleId}/close`, { reason }],
      ['/api/bulk-operations', { kind: 'refresh', cycleId: office().cycleId, reason, expected: 60 }],
    ] as const)
      expect([path, (await act<Problem>(path, body)).body.code]).toEqual([path, 'CYCLE_STATE']);
  });

  it('is opened again, and its documents go on where they stood', async () => {
    const reopened = await act<BulkOperation>(`/api/cycles/${office().cycleId}/reopen`);
    expect([reopened.status, reopened.body]).toEqual([202, expect.objectContaining({ kind: 'resume' })]);
    await runJobs(office().site);
    expect((await office().admin.get<Cycle>(`/api/cycles/${office().cycleId}`)).body).toMatchObject({ state: 'open', closedAt: null });
    expect((await runsOf(task().participantId))[0]).toBe('target-setting/ open draft 1');
    expect(await sql(`select from participant where state = 'unfinished'`)).toEqual([]);
    const acts = (await documentOf(task().participantId)).acts.slice(-2);
    expect(acts).toMatchObject([
      { kind: 'closed', by: 'admin', reason },
      { kind: 'reopened', by: 'admin', reason },
    ]);
    expect(await broken()).toEqual([]);
  });
}
