import { randomUUID } from 'node:crypto';
import { createRegistry, registry } from '@siklus/domain';
import { uuidv7 } from 'uuidv7';
import { storeCourses } from '../../src/demo/seed.js';
import { refreshLines } from '../../src/workflow/line-changes.js';
import { newSessionId, sessionCookie } from '../../src/platform/identity/cookie.js';
import { Sessions } from '../../src/platform/identity/sessions.js';
import { refreshParticipants } from '../../src/workflow/refresh-participants.job.js';
import { BulkActs } from '../../src/workflow/bulk-act.js';
import { aCycle, openFor, smallOffice } from '../support/engine-kit.js';
import { runJobs, sweep } from '../support/jobs.js';
import type { Answer, Client, TestApp } from '../support/test-app.js';
import { lastSeason, type Who } from './pure-model.js';
import { account } from '../../src/tables/account.table.js';

const seasons = ['2090-01-05', '2090-04-05', '2090-07-05', '2090-10-05', '2090-12-05', '2091-02-05', '2092-01-05'];
const opensOn: readonly (readonly [string, string, string])[] = [
  ['target-setting', '', '2090-01-01'],
  ['mid-term-review', 'TW1', '2090-04-01'],
  ['mid-term-review', 'TW2', '2090-07-01'],
  ['mid-term-review', 'TW3', '2090-10-01'],
  ['final-assessment', '', '2090-12-01'],
  ['training-recommendation', '', '2091-02-01'],
];

interface Task {
  readonly id: string;
  readonly turn: string;
}

/** One employee's year in the real application on a real database, moved by requests as browsers send them. */
export class YearInOffice {
  private readonly examples = new Map<string, unknown>();

  private constructor(
    private readonly site: TestApp,
    private readonly cycleId: string,
    private readonly people: ReadonlyMap<string, Who>,
    private readonly clients: Readonly<Record<Who, Client>>,
  ) {}

  /** A new office with one participant, at the beginning of the year. */
  static async begin(site: TestApp): Promise<YearInOffice> {
    const { unitOfWork } = site;
    // The year before is left as a worker leaves it, who follows the clock: else nobody would know that it is set back.
    await sweep(site);
    await freeze(site, 0);
    await storeCourses(unitOfWork);
    const { unitId, headId, staff } = await smallOffice({ unitOfWork }, 2);
    const [employeeId = '', secondId = ''] = staff;
    // The steps that the model tells of; what else is registered is walked by its own tests.
    const told = registry.steps.filter(({ key }) => opensOn.some(([step]) => step === key));
    const kit = { unitOfWork, steps: createRegistry(told), bulkActs: site.app.get(BulkActs, { strict: false }) };
    const cycleId = await aCycle(
      kit,
      unitId,
      2090,
      opensOn.map(([step, occasion, day]) => ({ step, occasion, opensOn: day, dueOn: '2091-12-31' })),
    );
    await openFor(kit, cycleId, [employeeId]);
    await runJobs(site);
    const clients = {
      employee: await signedIn(site, employeeId),
      first: await signedIn(site, headId),
      second: await signedIn(site, secondId),
      office: await signedIn(site, null),
    };
    return new YearInOffice(
      site,
      cycleId,
      new Map([
        [employeeId, 'employee'],
        [headId, 'first'],
        [secondId, 'second'],
      ]),
      clients,
    );
  }

  /** The newest task of the run; undefined before its first. */
  async taskOf(run: string): Promise<Task | undefined> {
    const [task] = await this.site.unitOfWork.read<Task & Record<string, unknown>>(
      `select id, turn from task where cycle_id = $1 and step || '/' || occasion = $2 order by id desc limit 1`,
      [this.cycleId, run],
    );
    return task;
  }

  /** Sends the move twice at the same time under one key, as a nervous thumb does; both answers must be one. */
  async move(
    who: Who,
    kind: 'complete' | 'return',
    run: string,
    task: Task,
    version: number,
  ): Promise<Answer & { again: () => Promise<Answer> }> {
    const body =
      kind === 'return' ? { reason: 'Mohon dilengkapi.' } : { answers: await this.exampleOf(run, task), standsBy: registry.doubts };
    const key = randomUUID();
    const send = () => this.clients[who].post(`/api/tasks/${task.id}/${kind}`, body, { key, version });
    const [one, other] = await Promise.all([send(), send()]);
    if (one.status !== other.status || (one.status === 200 && JSON.stringify(one.body) !== JSON.stringify(other.body)))
      throw new Error(`one key, two answers: ${one.status} ${JSON.stringify(one.body)} and ${other.status} ${JSON.stringify(other.body)}`);
    return { ...one, again: send };
  }

  async draft(who: Who, task: Task): Promise<number> {
    return (await this.clients[who].put(`/api/tasks/${task.id}/draft`, { answers: {} }, { key: null })).status;
  }

  /** Gives the employee the other supervisor, as the administrator does it. */
  async transferTo(supervisor: 'first' | 'second'): Promise<number> {
    return (
      await this.clients.office.put(
        `/api/employees/${this.idOf('employee')}/supervisor`,
        { supervisorId: this.idOf(supervisor) },
        { key: null },
      )
    ).status;
  }

  /** Sends the employee on unpaid leave, or back to work, as an import of the personnel office does it. */
  setAway(away: boolean): Promise<void> {
    const employeeId = this.idOf('employee');
    return this.site.unitOfWork.run(async (tx) => {
      await tx.run('update employee set standing = $2, version = version + 1 where id = $1', [employeeId, away ? '02' : '01']);
      await refreshLines(tx, [employeeId]);
    });
  }

  travelTo(season: number): Promise<void> {
    return freeze(this.site, season);
  }

  async runJobs(): Promise<void> {
    await runJobs(this.site);
  }

  async sweep(): Promise<void> {
    await sweep(this.site);
  }

  /** Whether a job waits that will look at the employee's document again. */
  async isToBeFollowed(): Promise<boolean> {
    const rows = await this.site.unitOfWork.read(
      `select from outbox where job = $1 and acked_at is null and payload -> 'employeeIds' ? $2`,
      [refreshParticipants.name, this.idOf('employee')],
    );
    return rows.length > 0;
  }

  /** What the database says of every run, in the words of the model. */
  async seen(): Promise<Record<string, string>> {
    const rows = await this.site.unitOfWork.read<{
      key: string;
      says: string;
      holder_id: string | null;
      pool: string | null;
      late: string;
    }>(
      `select r.step || '/' || r.occasion as key, concat_ws(' ', r.state, coalesce(r.turn, '-'), 'round ' || r.round,
        'version ' || r.version, coalesce(nullif(array_to_string(r.unmet, '+'), ''), '-')) as says,
              t.holder_id, t.pool, case when t.late then 'late' else '-' end as late
         from step_run r left join task t on t.step_run_id = r.id and t.state = 'open' where r.cycle_id = $1`,
      [this.cycleId],
    );
    return Object.fromEntries(
      rows.map(({ key, says, holder_id, pool, late }) => [
        key,
        `${says} ${holder_id === null ? (pool === null ? '-' : 'office') : this.people.get(holder_id)} ${late}`,
      ]),
    );
  }

  private async exampleOf(run: string, task: Task): Promise<unknown> {
    const key = `${run}/${task.turn}`;
    if (!this.examples.has(key))
      this.examples.set(key, (await this.clients.office.get<{ example: unknown }>(`/api/tasks/${task.id}`)).body.example);
    return this.examples.get(key);
  }

  private idOf(who: Who): string {
    const found = [...this.people].find(([, each]) => each === who);
    if (found === undefined) throw new Error(who);
    return found[0];
  }
}

async function freeze({ unitOfWork }: TestApp, season: number): Promise<void> {
  await unitOfWork.run((tx) => tx.run('update business_clock set frozen = $1', [`${seasons[Math.min(season, lastSeason)]}T03:00:00Z`]));
}

/** An account of the employee, or of an administrator who also serves the training office, with a session of its own. */
async function signedIn({ app, unitOfWork, client }: TestApp, employeeId: string | null): Promise<Client> {
  const browser = client();
  const sessionId = await unitOfWork.run(async (tx) => {
    const known = employeeId === null ? undefined : await tx.of(account).one({ employeeId }, 'id', 'passwordHash');
    const accountId = known?.id ?? uuidv7();
    if (known === undefined) {
      await tx.of(account).insert({ id: accountId, username: accountId, displayName: 'Administrator' });
      await tx.run(
        `insert into role_grant (id, account_id, role) select gen_random_uuid(), $1, r
          from unnest(array['administrator', 'training-office']) r`,
        [accountId],
      );
    }
    return app.get(Sessions, { strict: false }).begin(tx, { accountId, passwordHash: known?.passwordHash ?? null });
  });
  if (sessionId === undefined) throw new Error('The account is disabled');
  const [name = ''] = sessionCookie(newSessionId()).split('=', 1);
  browser.setCookie(name, sessionId);
  return browser;
}
