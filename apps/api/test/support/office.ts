import type { BulkOperation, BulkReach } from '@siklus/contracts/bulk-operations';
import { addCalendarDays } from '@siklus/domain';
import { formWith, sample, signedIn } from './people.js';
import { runJobs } from './jobs.js';
import { startOn, startOnCopy, testPassword, type Answer, type Client, type TestApp } from './test-app.js';
import { orEnd } from './endings.js';
import { knownTemplate } from './known-password.js';
import type { Template } from '../../proof/database/template.js';
import { storeCourses } from '../../src/demo/seed.js';

export interface Office {
  readonly site: TestApp;
  readonly admin: Client;
  readonly cycleId: string;
  readonly unitId: string;
  /** That of the cycle. */
  readonly year: number;
  /** A browser signed in as the employee with this id. */
  as(employeeId: string): Promise<Client>;
  close(): Promise<void>;
}

export type Province = Pick<Office, 'site' | 'admin' | 'close'>;

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
  readonly heldSince: string | null;
}

export interface OfficeOptions {
  readonly year?: number;
  readonly templateDates?: boolean;
  readonly environment?: Readonly<Record<string, string>>;
}

/** The province of sixty as its administrator has imported it, in which no cycle has begun. */
export async function openProvince(environment: Readonly<Record<string, string>> = {}): Promise<Province> {
  return orEnd(await startOnCopy(provinceTemplate, environment), async (site) => ({
    site,
    admin: await signedInAdmin(site),
    close: () => site.close(),
  }));
}

/** The province with an open cycle, whose dates have passed unless the template's are asked for. */
export async function openOffice({ environment = {}, ...way }: OfficeOptions = {}): Promise<Office> {
  // Where letters are sent, the opening itself sends some; another year or other dates make another office.
  if (Object.keys(way).length > 0 || 'SMTP_URL' in environment)
    return orEnd(await startOnCopy(provinceTemplate, environment), async (site) => {
      const admin = await openCycle(site, way);
      return officeAt(site, admin);
    });
  return orEnd(await startOnCopy(officeTemplate, environment), async (site) => officeAt(site, await signedInAdmin(site)));
}

const root = new URL('../../../../', import.meta.url);
const sources = ['apps/api/src', 'apps/api/test/support/office.ts', 'apps/api/test/support/people.ts', 'packages/domain/src', 'data'].map(
  (path) => new URL(path, root),
);

/** The province as `openProvince` finds it. */
const provinceTemplate: Template = {
  name: 'province',
  from: knownTemplate,
  sources,
  fill: (databaseUrl) => filled(databaseUrl, importPeople),
};

/** The office as `openOffice` finds it without options. */
const officeTemplate: Template = {
  name: 'office',
  from: provinceTemplate,
  sources,
  fill: (databaseUrl) => filled(databaseUrl, (site) => openCycle(site, {})),
};

/** Does the work in the database, and leaves no session: whoever works in a copy signs in there. */
async function filled(databaseUrl: string, work: (site: TestApp) => Promise<unknown>): Promise<void> {
  const site = await startOn(databaseUrl, { SIKLUS_CLOCK: 'travel' });
  try {
    await work(site);
    await site.unitOfWork.run((tx) => tx.run('delete from session'));
  } finally {
    await site.close();
  }
}

/** Brings the people into an empty database, as their administrator would. */
async function importPeople(site: TestApp): Promise<void> {
  const admin = await signedIn(site, 'admin', { roles: ['administrator'] });
  const imported = await admin.post('/api/employees/import', formWith(sample('staff-60.csv')));
  if (imported.status !== 200) throw new Error(JSON.stringify(imported.body));
}

/** Opens a cycle for the people of the province, whose administrator then serves the training office as well. */
/** A year whose first month is over, and in whose cycle due days of the coming weeks can be set. */
function lastPlannedYear(): number {
  return Number(addCalendarDays(new Date().toISOString().slice(0, 10), 31).slice(0, 4)) - 1;
}

async function openCycle(
  site: TestApp,
  { year = lastPlannedYear(), templateDates = false }: Omit<OfficeOptions, 'environment'>,
): Promise<Client> {
  await storeCourses(site.unitOfWork);
  await site.unitOfWork.run((tx) =>
    tx.run(
      `insert into role_grant (id, account_id, role) select gen_random_uuid(), id, 'training-office' from account where username = 'admin'`,
    ),
  );
  const admin = await signedInAdmin(site);
  const { rows } = await admin.list<{ id: string }>('/api/units', { filter: { parentId: null } });
  const unitId = rows[0]?.id ?? '';
  const draft = await admin.post<{ id: string; schedule: { step: string; occasion: string }[] }>('/api/cycles', { unitId, year: 2150 });
  const past = draft.body.schedule.map(({ step, occasion }) => ({ step, occasion, opensOn: `${year}-01-02`, dueOn: `${year}-01-31` }));
  const created = await admin.post<{ id: string }>('/api/cycles', { unitId, year, ...(templateDates ? {} : { schedule: past }) });
  const opened = await admin.post(`/api/cycles/${created.body.id}/open`, {});
  if (opened.status !== 202) throw new Error(JSON.stringify(opened.body));
  await runJobs(site);
  return admin;
}

/** What there is to know about the office that was furnished here. */
async function officeAt(site: TestApp, admin: Client): Promise<Office> {
  const [cycle] = await site.unitOfWork.read<{ id: string; unitId: string; year: number }>(
    `select id, unit_id as "unitId", year from cycle where state = 'open'`,
  );
  if (cycle === undefined) throw new Error('The office has no open cycle');
  return {
    site,
    admin,
    cycleId: cycle.id,
    unitId: cycle.unitId,
    year: cycle.year,
    async as(employeeId) {
      const [{ nip = '' } = {}] = await site.unitOfWork.read<{ nip: string }>('select nip from employee where id = $1', [employeeId]);
      const client = site.client();
      await client.signIn(nip, testPassword);
      return client;
    },
    close: () => site.close(),
  };
}

async function signedInAdmin(site: TestApp): Promise<Client> {
  const admin = site.client();
  await admin.signIn('admin', testPassword);
  return admin;
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

/** The id of the employee's supervisor, as the administrator reads it. */
export async function supervisorOf({ admin }: Pick<Office, 'admin'>, employeeId: string): Promise<string> {
  return (await admin.get<{ supervisorId: string }>(`/api/employees/${employeeId}`)).body.supervisorId;
}

/** Starts a bulk act on the cycle as the panel does: it first asks how many people that concerns, then acts on so many. */
export async function actInBulk({ admin, cycleId }: Office, act: Record<string, unknown>): Promise<Answer<BulkOperation>> {
  const about = { cycleId, reason: 'Atas permintaan kepala dinas', ...act };
  const { body } = await admin.post<BulkReach>('/api/bulk-operations', about, { query: { dryRun: 'true' }, key: null });
  return admin.post<BulkOperation>('/api/bulk-operations', { ...about, expected: body.total });
}
