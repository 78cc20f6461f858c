import { addAccount, formWith, sample } from './people.js';
import { runJobs } from './jobs.js';
import { startTestApp, testPassword, type Client, type TestApp } from './test-app.js';
import { storeDemoPassword } from '../../src/platform/identity/demo-password.js';
import { storeCourses } from '../../src/demo/seed.js';

export interface Office {
  readonly site: TestApp;
  readonly admin: Client;
  readonly cycleId: string;
  readonly unitId: string;
  /** A browser signed in as the employee with this id. */
  as(employeeId: string): Promise<Client>;
  close(): Promise<void>;
}

export interface OpenTask {
  readonly id: string;
  readonly participantId: string;
  readonly employeeId: string;
  readonly holderId: string;
  readonly step: string;
  readonly occasion: string;
  readonly turn: string;
  readonly version: number;
  readonly dueAt: string;
}

export interface OfficeOptions {
  readonly year?: number;
  readonly templateDates?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The province of sixty with an open cycle, whose dates have passed unless the template's are asked for. */
export async function openOffice({ year = 2025, templateDates = false, environment = {} }: OfficeOptions = {}): Promise<Office> {
  const site = await startTestApp({ environment });
  await storeDemoPassword(site.unitOfWork, testPassword);
  await storeCourses(site.unitOfWork);
  await addAccount(site.unitOfWork, 'admin', { roles: ['administrator', 'training-office'] });
  const admin = site.client();
  await admin.signIn('admin', testPassword);
  const imported = await admin.post('/api/employees/import', formWith(sample('staff-60.csv')));
  if (imported.status !== 200) throw new Error(JSON.stringify(imported.body));
  const { rows } = await admin.list<{ id: string }>('/api/units', { filter: { parentId: null } });
  const unitId = rows[0]?.id ?? '';
  const draft = await admin.post<{ id: string; schedule: { step: string; occasion: string }[] }>('/api/cycles', { unitId, year: 2150 });
  const past = draft.body.schedule.map(({ step, occasion }) => ({ step, occasion, opensOn: `${year}-01-02`, dueOn: `${year}-01-31` }));
  const created = await admin.post<{ id: string }>('/api/cycles', { unitId, year, ...(templateDates ? {} : { schedule: past }) });
  const cycleId = created.body.id;
  const opened = await admin.post(`/api/cycles/${cycleId}/open`, {});
  if (opened.status !== 202) throw new Error(JSON.stringify(opened.body));
  await runJobs(site);
  return {
    site,
    admin,
    cycleId,
    unitId,
    async as(employeeId) {
      const { body } = await admin.get<{ nip: string }>(`/api/employees/${employeeId}`);
      const client = site.client();
      await client.signIn(body.nip, testPassword);
      return client;
    },
    close: () => site.close(),
  };
}

/** The cycle's open tasks, ordinary employees' first. */
export async function openTasks({ admin, cycleId }: Office, filter: Record<string, unknown> = {}): Promise<OpenTask[]> {
  return (
    await admin.list<OpenTask>('/api/tasks', {
      filter: { cycleId, state: 'open', ...filter },
      range: [0, 199],
      sort: ['employeeName', 'ASC'],
    })
  ).rows;
}
