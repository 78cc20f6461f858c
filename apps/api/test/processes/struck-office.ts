import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { DataSource } from 'typeorm';
import { applicationSource } from '../../src/platform/database/data-source.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { Failpoint } from '../../src/platform/failpoint.js';
import { Settings } from '../../src/platform/settings.js';
import { verifyAll } from '../../src/verify-all.js';
import { Client, type Answer } from '../../proof/office/client.js';
import { formWith, sample } from '../support/people.js';
import { Stack, type Process } from '../../proof/office/stack.js';
import { asOwner } from '../../proof/database/test-database.js';
import { testPassword } from '../../proof/office/test-password.js';
import { until } from '../../proof/office/until.js';

/** Everything that opening or moving a cycle leaves behind, as numbers that a second effect would raise. */
export interface Effects {
  readonly participants: number;
  readonly people: number;
  readonly runs: number;
  readonly tasks: number;
  readonly openRuns: number;
  readonly audited: number;
  readonly notices: number;
}

/** As long as nothing has happened. */
export const nothing: Effects = { participants: 0, people: 0, runs: 0, tasks: 0, openRuns: 0, audited: 0, notices: 0 };

const effects = `
select (select count(*)::int from participant where cycle_id = $1) as participants, (select count(distinct employee_id)::int
  from participant where cycle_id = $1) as people,
       (select count(*)::int from step_run where cycle_id = $1) as runs, (select count(*)::int from task where cycle_id = $1) as tasks,
       (select count(*)::int from step_run where cycle_id = $1 and state = 'open') as "openRuns",
       (select count(*)::int from audit_entry a join participant p on a.stream = 'participant:' || p.id where p.cycle_id = $1) as audited,
       (select count(*)::int from notification n join participant p on p.id = n.participant_id where p.cycle_id = $1) as notices`;

/** The real processes with an administrator, for tests that strike one of them at a named place. */
export class StruckOffice {
  private year = 2025;

  private constructor(
    readonly stack: Stack,
    readonly admin: Client,
    private readonly source: DataSource,
    readonly unitOfWork: UnitOfWork,
  ) {}

  static async open(): Promise<StruckOffice> {
    const stack = await Stack.start('postgres');
    try {
      const admin = new Client(stack.url);
      await admin.signIn('admin', stack.password.admin);
      const source = await applicationSource(new Settings({ DATABASE_URL: stack.databaseUrl }), { max: 3 }).initialize();
      return new StruckOffice(stack, admin, source, new UnitOfWork(source));
    } catch (error) {
      await stack.stop();
      throw error;
    }
  }

  async close(): Promise<void> {
    await this.source.destroy();
    await this.stack.stop();
  }

  /** Reads rows of the office's database. */
  sql<R extends Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<R[]> {
    return this.unitOfWork.read<R>(text, values);
  }

  /** A cycle in `draft` for the agency: of a year long past, or of a far one whose first step opens on the day given. */
  async draftCycle(opensOn?: string): Promise<string> {
    this.year -= 1;
    const year = opensOn === undefined ? this.year : 4175 - this.year;
    const [unit] = await this.sql<{ id: string }>('select id from unit where parent_id is null order by code limit 1');
    const schedule = opensOn === undefined ? undefined : [{ step: 'target-setting', occasion: '', opensOn, dueOn: `${year + 1}-01-31` }];
    const created = await this.admin.post<{ id: string }>('/api/cycles', { unitId: unit?.id, year, schedule });
    if (created.status !== 201) throw new Error(`cycle of ${year}: ${created.status} ${JSON.stringify(created.body)}`);
    return created.body.id;
  }

  /** Imports the sample of sixty people in sixty-two posts. */
  importStaff(key: string = randomUUID()): Promise<Answer> {
    return this.admin.post('/api/employees/import', formWith(sample('staff-60.csv')), { key });
  }

  /** Opens a cycle while nothing is struck, and gives what that leaves behind. */
  async undisturbed(): Promise<Effects> {
    const cycleId = await this.draftCycle();
    await this.openCycle(cycleId);
    await this.quiet();
    return this.effectsOf(cycleId);
  }

  /** Asks for the cycle to be opened; the bulk act is a job. */
  openCycle(cycleId: string, key: string = randomUUID()): Promise<Answer> {
    return this.admin.post(`/api/cycles/${cycleId}/open`, { accept: [] }, { key });
  }

  async effectsOf(cycleId: string): Promise<Effects> {
    const [row] = await this.sql<Effects & Record<string, unknown>>(effects, [cycleId]);
    if (row === undefined) throw new Error('no row');
    return row;
  }

  /** Somebody signed in with the demo password. */
  async as(employeeId: string): Promise<Client> {
    const [row] = await this.sql<{ nip: string }>('select nip from employee where id = $1', [employeeId]);
    const client = new Client(this.stack.url);
    await client.signIn(row?.nip ?? '', testPassword);
    return client;
  }

  /** Starts a process so that it falls at the place; see `Stack.arm`. */
  async arm(part: Process, place: Failpoint): Promise<{ fallen(): Promise<void> }> {
    await this.forgetTheDead();
    return this.stack.arm(part, `${place}:kill`);
  }

  /** Starts what fell. */
  async revive(part: Process): Promise<void> {
    await this.forgetTheDead();
    await this.stack.revive(part);
  }

  /**
   * Lets the time run out now that whoever died still had: its hold on a job, the lease of a row, and a session that the database has not
   * missed yet.
   */
  private forgetTheDead(): Promise<void> {
    return asOwner(
      this.stack.databaseUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'siklus' and state like 'idle in transaction%';
       update bullmq.job set locked_until_ms = 0, stalled_marked = true where state = 'active';
       delete from bullmq.meta where field = 'stalled-check';
       update outbox set next_send_at = clock_timestamp() where acked_at is null and next_send_at < 'infinity'`,
    );
  }

  /** Waits until so many sessions of the processes rest in the middle of a transaction, which is where a failpoint lets them wait. */
  async untilIdleInTransaction(sessions = 1): Promise<void> {
    // Only the owner sees the sessions of others.
    const owner = new pg.Client({ connectionString: this.stack.databaseUrl });
    await owner.connect();
    const resting = `select from pg_stat_activity where application_name = 'siklus' and state = 'idle in transaction'
      and state_change < clock_timestamp() - interval '300 ms'`;
    try {
      await until(async () => ((await owner.query(resting)).rowCount ?? 0) >= sessions, 'nobody waits in a transaction');
    } finally {
      await owner.end();
    }
  }

  /** Cuts every session that the processes have with the database. */
  cutSessions(): Promise<void> {
    return asOwner(
      this.stack.databaseUrl,
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name in ('siklus', 'siklus-worker')`,
    );
  }

  /** Waits until no job is waiting. */
  async quiet(): Promise<void> {
    await until(async () => (await this.sql('select 1 from outbox where acked_at is null limit 1')).length === 0, 'jobs are still waiting');
  }

  /** The invariants, chains and anchors that do not hold: there must be none; and nothing fell but what was struck. */
  async broken(): Promise<string[]> {
    const findings = await verifyAll(this.unitOfWork, this.stack.folder);
    return [
      ...findings.filter(({ violations }) => violations > 0).map(({ invariant, example }) => `${invariant}: ${example ?? ''}`),
      ...this.stack.accidents,
    ];
  }
}
