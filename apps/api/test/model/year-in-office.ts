import { isDeepStrictEqual } from 'node:util';
import { randomUUID } from 'node:crypto';
import type { BulkOperation, BulkReach } from '@siklus/contracts/bulk-operations';
import type { Closing } from '@siklus/contracts/cycles';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { addCalendarDays, createRegistry, leavingCauses, registry } from '@siklus/domain';
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
import { addendum, lastSeason, reasonOf, year, type Ending, type MassAct, type OfficeAct, type Who } from './year.js';
import { account } from '../../src/tables/account.table.js';

/** When the seasons begin, the one after the last included. */
const seasons = ['2090-01-01', '2090-04-01', '2090-07-01', '2090-10-01', '2090-12-01', '2091-02-01', '2092-01-01', '2093-01-01'];
const beginOf = (season: number): string => seasons[season] ?? '';
const lastDayOf = (season: number): string => addCalendarDays(beginOf(season + 1), -1);
const partsOf = (run: string): { step: string; occasion: string } => {
  const [step = '', occasion = ''] = run.split('/');
  return { step, occasion };
};

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
    private readonly documentId: string,
    private readonly people: ReadonlyMap<string, Who>,
    private readonly clients: Readonly<Record<Who, Client>>,
  ) {}

  /** A new office with one participant, who takes part from the beginning or is taken in by hand in a later season. */
  static async begin(site: TestApp, joinsIn: number): Promise<YearInOffice> {
    const { unitOfWork } = site;
    // The year before is left as a worker leaves it, who follows the clock and has nothing to do: else what it still had to do would be
    // done at a moment before it was asked for.
    await sweep(site);
    await runJobs(site);
    await freeze(site, joinsIn);
    await storeCourses(unitOfWork);
    const { unitId, headId, staff } = await smallOffice({ unitOfWork }, 2);
    const [employeeId = '', secondId = ''] = staff;
    // The steps that the model tells of; what else is registered is walked by its own tests.
    const told = registry.steps.filter(({ key }) => year.some((run) => partsOf(run.key).step === key));
    const kit = { unitOfWork, steps: createRegistry(told), bulkActs: site.app.get(BulkActs, { strict: false }) };
    const cycleId = await aCycle(
      kit,
      unitId,
      2090,
      year.map(({ key, opens, due }) => ({ ...partsOf(key), opensOn: beginOf(opens), dueOn: lastDayOf(Math.floor(due)) })),
    );
    await openFor(kit, cycleId, joinsIn === 0 ? [employeeId] : []);
    await runJobs(site);
    const clients = {
      employee: await signedIn(site, employeeId),
      first: await signedIn(site, headId),
      second: await signedIn(site, secondId),
      office: await signedIn(site, null),
    };
    if (joinsIn > 0) {
      const wanted = { employeeIds: [employeeId], reason: 'Pindahan dari instansi lain', expected: 1 };
      const joined = await clients.office.post(`/api/cycles/${cycleId}/participants`, wanted);
      if (joined.status !== 202) throw new Error(JSON.stringify(joined.body));
      await runJobs(site);
    }
    const [document] = await unitOfWork.read<{ id: string }>('select id from participant where cycle_id = $1', [cycleId]);
    return new YearInOffice(
      site,
      cycleId,
      document?.id ?? '',
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
    if (one.status !== other.status || (one.status === 200 && !isDeepStrictEqual(one.body, other.body)))
      throw new Error(`one key, two answers: ${one.status} ${JSON.stringify(one.body)} and ${other.status} ${JSON.stringify(other.body)}`);
    return { ...one, again: send };
  }

  async draft(who: Who, task: Task): Promise<number> {
    return (await this.clients[who].put(`/api/tasks/${task.id}/draft`, { answers: {} }, { key: null })).status;
  }

  /** Asks for an addendum to what was agreed. */
  async ask(who: Who): Promise<number> {
    const body = { step: partsOf(addendum.key).step, reason: 'Tugas bertambah.' };
    return (await this.clients[who].post(`/api/participants/${this.documentId}/requests`, body)).status;
  }

  /** What a mass act would concern, as its author is shown before: how many, and what rests on the step. A number refuses it. */
  async reach(run: string, given: MassAct): Promise<number | { total: number; resting: string[] }> {
    const query = { dryRun: 'true' };
    const { status, body } = await this.clients.office.post<BulkReach>('/api/bulk-operations', this.asked(run, given), {
      query,
      key: null,
    });
    if (status !== 200) return status;
    return { total: body.total, resting: body.resting.map(({ step, occasion }) => `${step}/${occasion}`) };
  }

  /** Does the mass act, on as many as were shown, until its last job; all of them must have been moved. */
  async massAct(run: string, given: MassAct, expected: number): Promise<number> {
    const { office } = this.clients;
    const { status, body } = await office.post<BulkOperation>('/api/bulk-operations', { ...this.asked(run, given), expected });
    await this.runJobs();
    if (status !== 202) return status;
    const { done, total } = (await office.get<BulkOperation>(`/api/bulk-operations/${body.id}`)).body;
    if (done !== expected || total !== expected) throw new Error(`${given.act} ${run}: ${expected} shown, ${done} of ${total} done`);
    return status;
  }

  private asked(run: string, given: MassAct): Record<string, unknown> {
    const about = { cycleId: this.cycleId, ...partsOf(run), kind: given.act, reason: reasonOf(given) };
    if (given.act === 'extend') return { ...about, dueOn: lastDayOf(given.until) };
    return 'withResting' in given ? { ...about, withResting: given.withResting } : about;
  }

  /** Lets the employee leave or come back, or ends the cycle or opens it again, until the last job. */
  async end(given: Exclude<OfficeAct, MassAct>): Promise<number> {
    const { status } = await this.sent(given);
    await this.runJobs();
    return status;
  }

  private sent(given: Exclude<OfficeAct, MassAct>): Promise<Answer> {
    const send = (path: string, more = {}) => this.clients.office.post(`/api/${path}`, { reason: reasonOf(given), ...more });
    switch (given.act) {
      case 'withdraw':
        return send(`participants/${this.documentId}/withdraw`, { cause: given.cause });
      case 'take-back':
        return send(`participants/${this.documentId}/take-back`);
      case 'close':
        return send(`cycles/${this.cycleId}/close`, given.acceptsUnfinished ? { accept: ['UNFINISHED'] } : {});
      case 'open-again':
        return send(`cycles/${this.cycleId}/reopen`);
    }
  }

  /** Whether the office is told by name that the employee's document is unfinished. */
  async isNamedUnfinished(): Promise<boolean> {
    const { body } = await this.clients.office.get<Closing>(`/api/cycles/${this.cycleId}/closing`);
    if (body.unfinished !== body.employees.length) throw new Error(`${body.unfinished} unfinished, ${body.employees.length} named`);
    return body.employees.some(({ id }) => id === this.idOf('employee'));
  }

  /** Why the document was ended, as its page says. */
  async ending(): Promise<Ending | null> {
    const { ended } = (await this.clients.office.get<ParticipantDetail>(`/api/participants/${this.documentId}`)).body;
    if (ended === null) return null;
    const cause = Object.entries(leavingCauses).find(([, words]) => words.en === ended.cause?.en)?.[0] ?? null;
    return { cause, reason: ended.reason ?? '' };
  }

  /** Gives the employee the other supervisor, as the administrator does it. */
  async transferTo(supervisor: 'first' | 'second'): Promise<number> {
    return (
      await this.clients.office.put(
        `/api/employees/${this.idOf('employee')}/supervisor`,
        { supervisorId: this.idOf(supervisor), reason: 'Mutasi.' },
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

  /** What the database says of the document and of every run, in the words of the model. */
  async seen(): Promise<Record<string, string>> {
    const rows = await this.site.unitOfWork.read<{
      key: string;
      says: string;
      holder_id: string | null;
      pool: string | null;
      late: string;
    }>(
      `select r.step || '/' || r.occasion as key, concat_ws(' ', r.state, coalesce(r.turn, '-'), 'round ' || r.round,
        'version ' || r.version, coalesce(nullif(array_to_string(r.unmet, '+'), ''), '-'), coalesce(r.cause, '-')) as says,
              t.holder_id, t.pool, case when t.late then 'late' else '-' end as late
         from step_run r left join task t on t.step_run_id = r.id and t.state = 'open' where r.cycle_id = $1`,
      [this.cycleId],
    );
    const [document] = await this.site.unitOfWork.read<{ says: string }>(
      `select concat_ws(' ', p.state, 'in a cycle', c.state) as says from participant p join cycle c on c.id = p.cycle_id where p.id = $1`,
      [this.documentId],
    );
    const runs = Object.fromEntries(
      rows.map(({ key, says, holder_id, pool, late }) => [
        key,
        `${says} ${holder_id === null ? (pool === null ? '-' : 'office') : this.people.get(holder_id)} ${late}`,
      ]),
    );
    return { document: document?.says ?? '', ...runs };
  }

  private async exampleOf(run: string, task: Task): Promise<unknown> {
    const key = `${run}/${task.turn}`;
    const { example } = (await this.clients.office.get<{ example?: unknown }>(`/api/tasks/${task.id}`)).body;
    // A task that is over has none; another one of the same turn may come. What one has follows the plan that is agreed by then.
    const known = example ?? this.examples.get(key);
    if (known !== undefined) this.examples.set(key, known);
    return known;
  }

  private idOf(who: Who): string {
    const found = [...this.people].find(([, each]) => each === who);
    if (found === undefined) throw new Error(who);
    return found[0];
  }
}

/** Stops the clock on the fifth day of a season. */
async function freeze({ unitOfWork }: TestApp, season: number): Promise<void> {
  const moment = `${addCalendarDays(beginOf(Math.min(season, lastSeason)), 4)}T03:00:00Z`;
  await unitOfWork.run((tx) => tx.run('update business_clock set frozen = $1', [moment]));
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
