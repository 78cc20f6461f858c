import { bodyOf, documentSigned, planAgreed, type ClosedTask, type StepEffect, type StepRun } from '@siklus/domain';
import { bulkBegins, bulkEnds } from './sql-bulk.js';
import { countersOf } from './sql-counters.js';
import { effectsOf, type Agreed } from './sql-effects.js';
import { givenOf } from './sql-given.js';
import {
  filled,
  json,
  keyOf,
  nameOf,
  newId,
  person,
  postOf,
  quoted,
  runColumns,
  select,
  typed,
  type AtRun,
  type Columns,
} from './sql-words.js';
import type { Act } from './walk.js';

/** The statements of one act: those that find whom it is about, those that write, and the tables that these write. */
export interface ActStatements {
  readonly find: readonly string[];
  readonly write: readonly string[];
  readonly tables: readonly string[];
}

/** One act of everybody, in SQL. */
export class HandMadeAct {
  private readonly find: string[] = [];
  private readonly write: string[] = [];
  private readonly tables = new Set<string>();
  private readonly old: ReadonlyMap<string, StepRun>;
  private readonly created: readonly StepRun[];
  private readonly changed: readonly StepRun[];
  private readonly opened: readonly StepRun[];
  private readonly plans: readonly Agreed[];
  private readonly signed: StepEffect | undefined;
  /** The columns of `w` that hold the id of a run, or of the open task that the act closes. */
  private readonly runs: ReadonlyMap<string, string>;
  private readonly closed: ReadonlyMap<ClosedTask, string>;

  constructor(
    private readonly cycleId: string,
    private readonly now: string,
    private readonly k: number,
    private readonly act: Act,
  ) {
    const { before, decision } = act;
    this.old = new Map(before.runs.map((run) => [keyOf(run), run]));
    this.created = decision.changed.filter((run) => !this.old.has(keyOf(run)));
    this.changed = decision.changed.filter((run) => this.old.has(keyOf(run)));
    this.opened = decision.changed.filter((run) => run.task?.id === null);
    this.plans = decision.effects.flatMap(({ step, occasion, effect }) => {
      const plan = bodyOf(effect, planAgreed);
      return plan === undefined ? [] : { step, occasion, plan };
    });
    this.signed = decision.effects.find(({ effect }) => effect.type === documentSigned);
    this.runs = new Map([...this.created, ...this.changed, ...decision.closed].map((each, i) => [keyOf(each), `run_${i}`]));
    this.closed = new Map(decision.closed.map((each, i) => [each, `task_${i}`]));
  }

  /** What has to be there before the clock starts. */
  given(): string {
    return givenOf({ k: this.k, act: this.act, now: this.now, signed: this.signed });
  }

  async statements(outboxRows: number): Promise<ActStatements> {
    const { decision } = this.act;
    if (this.k === 0) this.find.push(...bulkBegins(this.cycleId));
    this.whom();
    this.participant();
    if (this.created.length > 0) this.newRuns();
    if (this.changed.length > 0) this.changedRuns();
    if (decision.closed.length > 0) this.closedTasks();
    if (this.opened.length > 0) this.newTasks();
    if (decision.holdings.length > 0) this.holdings();
    this.audit();
    this.write.push(...(await countersOf(this.act)));
    effectsOf({ act: this.act, now: this.now, plans: this.plans }, (table, rows) => this.insert(table, rows));
    if (this.k === 0) this.write.push(...bulkEnds(outboxRows));
    return { find: this.find, write: this.write, tables: [...this.tables] };
  }

  /** The act's people with what it meets of theirs, and the ids of what it makes. */
  private whom(): void {
    const made = [
      ...this.created.map((run) => this.runOf(run)),
      ...this.opened.map((_, i) => `new_task_${i}`),
      ...this.plans.map((_, i) => `plan_${i}`),
    ];
    if (this.k === 0) made.push('participant_id');
    const found = this.k === 0 ? this.employees() : this.participants();
    // Fenced: a parallel plan would otherwise give all ids of a row one value.
    const people = `select x.*${made.map((name) => `, ${newId} as ${name}`).join('')} from (${found} offset 0) x`;
    this.find.push(...filled({ table: 'w', kind: 'temporary', ending: 'on commit drop', query: people, signs: this.signed !== undefined }));
    this.find.push('analyze w');
  }

  private employees(): string {
    return `select ${quoted(this.cycleId)}::uuid as cycle_id, decode(repeat('00', 32), 'hex') as prev, g.* from staging.given_0 g
      order by g.employee_id`;
  }

  private participants(): string {
    const { changed, closed } = this.act.decision;
    const met = [...new Set([...changed.filter((run) => this.old.has(keyOf(run))), ...closed].map((each) => this.runOf(each)))];
    const keys = new Map([...this.runs].map(([key, name]) => [name, key.split('/')]));
    const runs = met.map((name) => {
      const [step = '', occasion = ''] = keys.get(name) ?? [];
      return `join step_run ${name} on ${name}.participant_id = p.id and ${name}.step = ${quoted(step)}
        and ${name}.occasion = ${quoted(occasion)}`;
    });
    const tasks = [...this.closed].map(
      ([each, name]) => `join task ${name} on ${name}.step_run_id = ${this.runOf(each)}.id and ${name}.state = 'open'`,
    );
    const ids = [...met, ...this.closed.values()].map((name) => `, ${name}.id as ${name}`).join('');
    return `select p.id as participant_id, p.cycle_id, p.audit_head as prev, g.*${ids}
      from participant p join staging.given_${this.k} g on g.employee_id = p.employee_id ${runs.join(' ')} ${tasks.join(' ')}
        where p.cycle_id = ${quoted(this.cycleId)} order by p.id`;
  }

  private participant(): void {
    const rest = {
      state: `${quoted(this.act.decision.progress.state)}::text`,
      version: this.k + 1,
      wakes_at: typed(this.act.wakesAt, 'timestamptz'),
      audit_n: this.k + 1,
      audit_head: 'w.hash',
    };
    if (this.k === 0)
      this.insert('participant', [
        {
          id: 'w.participant_id',
          cycle_id: 'w.cycle_id',
          employee_id: 'w.employee_id',
          year: '2020',
          template_version: 'null::int',
          unit_id: 'w.unit_id',
          ...rest,
        },
      ]);
    else this.update('participant', [{ id: 'w.participant_id', ...rest }]);
  }

  private newRuns(): void {
    this.insert(
      'step_run',
      this.created.map((run) => ({
        id: `w.${this.runOf(run)}`,
        participant_id: 'w.participant_id',
        cycle_id: 'w.cycle_id',
        segment_id: 'w.segment_id',
        step: typed(run.step, 'text'),
        step_version: `${run.stepVersion}::smallint`,
        occasion: typed(run.occasion, 'text'),
        ...runColumns(run),
        opens_at: typed(run.opensAt, 'timestamptz'),
      })),
    );
  }

  private changedRuns(): void {
    this.update(
      'step_run',
      this.changed.map((run) => ({ id: `w.${this.runOf(run)}`, ...runColumns(run) })),
    );
  }

  private newTasks(): void {
    this.insert(
      'task',
      this.opened.flatMap(({ task, ...run }, i) =>
        task === null
          ? []
          : {
              id: `w.new_task_${i}`,
              step_run_id: `w.${this.runOf(run)}`,
              participant_id: 'w.participant_id',
              cycle_id: 'w.cycle_id',
              employee_id: 'w.employee_id',
              unit_id: 'w.unit_id',
              step: typed(run.step, 'text'),
              occasion: typed(run.occasion, 'text'),
              turn: typed(task.turn, 'text'),
              round: `${run.round}::smallint`,
              state: `'open'::text`,
              holder_id: person(task.holderId),
              pool: typed(task.pool, 'text'),
              on_behalf_of: person(task.onBehalfOf),
              deputies: `'{}'::uuid[]`,
              opens_at: typed(this.now, 'timestamptz'),
              due_at: typed(task.dueAt, 'timestamptz'),
              late: 'false',
              reminded_at: 'null::timestamptz',
              opened_at: 'null::timestamptz',
            },
      ),
    );
  }

  private closedTasks(): void {
    const { actor } = this.act;
    this.update(
      'task',
      [...this.closed].map(([{ outcome, answers, reason }, name]) => ({
        id: `w.${name}`,
        state: `'done'::text`,
        outcome: typed(outcome, 'text'),
        answers: `${json(answers)}::jsonb`,
        reason: typed(reason, 'text'),
        salt: 'w.salt',
        closed_at: typed(this.now, 'timestamptz'),
        closed_by: person(actor.kind === 'person' ? actor.employeeId : null),
        closed_by_name: nameOf(actor),
        closed_by_post: postOf(actor),
        closed_for: 'null::uuid',
        closed_for_name: 'null::text',
        closed_for_post: 'null::text',
      })),
    );
  }

  private holdings(): void {
    this.insert(
      'holding',
      this.act.decision.holdings.map((held) => ({
        step_run_id: `w.${this.runOf(held)}`,
        version: held.version,
        since: typed(held.since, 'timestamptz'),
        kind: typed(held.kind, 'text'),
        turn: typed(held.turn, 'text'),
        holder_id: person(held.holderId),
        pool: typed(held.pool, 'text'),
        on_behalf_of: person(held.onBehalfOf),
      })),
    );
  }

  private audit(): void {
    const { actor, decision } = this.act;
    this.insert('audit_entry', [
      {
        stream: `'participant:' || w.participant_id`,
        n: this.k + 1,
        action: typed(decision.transition.action, 'text'),
        at: typed(this.now, 'timestamptz'),
        recorded_at: 'now()',
        actor: typed(actor.kind === 'person' ? actor.accountId : 'system', 'text'),
        body: 'w.body',
        prev: 'w.prev',
        hash: 'w.hash',
      },
    ]);
  }

  /** The column of `w` with the id of the run. */
  private runOf(run: AtRun): string {
    const name = this.runs.get(keyOf(run));
    if (name === undefined) throw new Error(`The act does not touch ${keyOf(run)}`);
    return name;
  }

  /** Inserts the given rows of every person, person by person. */
  private insert(table: string, rows: readonly Columns[]): void {
    this.tables.add(table);
    const columns = Object.keys(rows[0] ?? {});
    this.write.push(`insert into ${table} (${columns.join(', ')}) ${select(rows, columns)}`);
  }

  /** Sets the given rows of every person by id. */
  private update(table: string, rows: readonly Columns[]): void {
    this.tables.add(table);
    const columns = Object.keys(rows[0] ?? {});
    const set = columns.filter((column) => column !== 'id').map((column) => `${column} = s.${column}`);
    this.write.push(`update ${table} t set ${set.join(', ')} from (${select(rows, columns)}) s where t.id = s.id`);
  }
}
