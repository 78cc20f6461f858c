import { expect, it } from '@jest/globals';
import type { AuditEntry } from '@siklus/contracts/audit-entries';
import type { Readiness } from '@siklus/contracts/cycle-progress';
import { runJobs } from '../support/jobs.js';
import type { BoardOffice } from './board-office.js';

/** Called inside the `describe` of a suite. */
export function readinessTopic({ office }: BoardOffice): void {
  it('names people without a supervisor, lets them be accepted, and starts them blocked', async () => {
    const [head] = await office().site.unitOfWork.read<{ id: string }>(
      `select employee_id as id from current_assignment where supervisor_id is not null order by employee_id limit 1`,
    );
    await office().site.unitOfWork.run((tx) => tx.run(`update assignment set supervisor_id = null where employee_id = $1`, [head?.id]));
    const { body: draft } = await office().admin.post<{ id: string }>('/api/cycles', { unitId: office().unitId, year: 2024 });
    const readiness = await office().admin.get(`/api/cycles/${draft.id}/readiness`);
    expect(readiness.body).toMatchObject({
      ready: false,
      problems: [
        { code: 'SUPERVISOR_MISSING', acceptable: true, employees: expect.arrayContaining([expect.objectContaining({ id: head?.id })]) },
      ],
    });
    const refused = await office().admin.post(`/api/cycles/${draft.id}/open`, {});
    expect(refused).toMatchObject({ status: 422, body: { code: 'CYCLE_NOT_READY', errors: [{ code: 'SUPERVISOR_MISSING' }] } });
    const accept = ['SUPERVISOR_MISSING', 'SUPERVISOR_DISABLED', 'Rahma sudah setuju'];
    expect((await office().admin.post(`/api/cycles/${draft.id}/open`, { accept })).status).toBe(202);
    await runJobs(office().site);
    const { rows } = await office().admin.list<AuditEntry>('/api/audit-entries', {
      filter: { stream: `cycle:${draft.id}`, action: 'cycle.opening' },
    });
    expect(rows.map(({ body }) => body['accepted'])).toEqual([['SUPERVISOR_MISSING']]);
    const { total } = await office().admin.list('/api/participants', { filter: { cycleId: draft.id, need: 'supervisor' } });
    expect(total).toBeGreaterThan(0);
  });

  it('names apart those whose superior is there but for his disabled account', async () => {
    const tops = `(select t.employee_id from current_assignment t where t.supervisor_id is null
      and exists (select from current_assignment b where b.supervisor_id = t.employee_id))`;
    const disabled = (since: string) =>
      office().site.unitOfWork.read(`update account set disabled_at = ${since} where employee_id in ${tops}`);
    const { body: draft } = await office().admin.post<{ id: string }>('/api/cycles', { unitId: office().unitId, year: 2023 });
    const problems = async () =>
      (await office().admin.get<Readiness>(`/api/cycles/${draft.id}/readiness`)).body.problems.map(({ code, acceptable }) => [
        code,
        acceptable,
      ]);
    const before = await problems();
    await disabled('clock_timestamp()');
    const found = await problems();
    await disabled('null');
    expect(found).toEqual([...before, ['SUPERVISOR_DISABLED', true], ['EMPLOYEE_DISABLED', true]]);
  });
}
