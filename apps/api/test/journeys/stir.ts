import { runJobs } from '../support/jobs.js';
import { testPassword, type Client, type TestApp } from '../support/test-app.js';

/** Lets these tasks have been due four days ago. */
export async function letBeLate(site: TestApp, tasks: readonly string[]): Promise<void> {
  await site.unitOfWork.run((tx) =>
    tx.run(`update task set due_at = business_now() - interval '4 days' where id = any($1::uuid[])`, [tasks]),
  );
}

/** Lets the year begin: some answer, some are late, one loses his supervisor, one unit skips a quarter. */
export async function stir(site: TestApp, admin: Client, cycleId: string): Promise<void> {
  const { rows } = await admin.list<{ id: string; employeeId: string; version: number }>('/api/tasks', {
    filter: { cycleId, state: 'open' },
    range: [0, 199],
    sort: ['employeeName', 'ASC'],
  });
  for (const task of rows.slice(0, 3)) {
    const employee = site.client();
    await employee.signIn((await admin.get<{ nip: string }>(`/api/employees/${task.employeeId}`)).body.nip, testPassword);
    const { example } = (await employee.get<{ example: unknown }>(`/api/tasks/${task.id}`)).body;
    const answer = await employee.post(`/api/tasks/${task.id}/complete`, { answers: example }, { version: task.version });
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  }
  const late = rows.slice(5, 17).map(({ id }) => id);
  await letBeLate(site, late);
  await site.unitOfWork.run((tx) => tx.run('update assignment set supervisor_id = null where employee_id = $1', [rows[0]?.employeeId]));
  const unit = (await admin.list<{ unitId: string }>('/api/participants', { filter: { cycleId, employeeId: rows[20]?.employeeId } }))
    .rows[0];
  for (const act of [
    { kind: 'refresh', reason: 'Garis atasan berubah' },
    { kind: 'skip', step: 'mid-term-review', occasion: 'TW1', unitId: unit?.unitId, reason: 'Bencana alam' },
  ]) {
    const { total } = (await admin.post<{ total: number }>('/api/bulk-operations', { cycleId, ...act }, { query: { dryRun: 'true' } }))
      .body;
    await admin.post('/api/bulk-operations', { cycleId, ...act, expected: total });
  }
  await runJobs(site);
}
