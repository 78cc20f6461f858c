import {
  bodyOf,
  documentSigned,
  indicatorsOf,
  notified,
  planAgreed,
  predicateOf,
  ratingSettled,
  trainingRecommended,
  type Actor,
  type ClosedTask,
  type PerformancePlan,
  type StepEffect,
  type StepRun,
} from '@siklus/domain';
import type pg from 'pg';
import { built } from './built.js';
import { everybody } from './office.js';
import type { Act, Walk } from './walk.js';

// What a careful hand would write in SQL, once it knows what every act changes: per act one table of whom it is about, with the rows
// it meets and the ids it gives, and one statement per table of the product. Finding the rows is on the clock; hashes, salts and JSON
// are made before it starts.

/** The statements of one act: those that find whom it is about, those that write, and the tables that these write. */
export interface HandMadeAct {
  readonly find: readonly string[];
  readonly write: readonly string[];
  readonly tables: readonly string[];
}

/** A row to write: an expression of SQL by column. */
type Columns = Readonly<Record<string, string | number>>;
type AtRun = Pick<StepRun, 'step' | 'occasion'>;

const newId = 'uuidv7()';
const quoted = (value: string | number | null) => (value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`);
const typed = (value: string | number | null, type: string) => `${quoted(value)}::${type}`;
const person = (key: string | null) => (key === null ? 'null::uuid' : `w.${key}_id`);
const nameOf = (actor: Actor) =>
  actor.kind === 'system' ? 'null::text' : actor.employeeId === null ? typed(actor.name, 'text') : `w.${actor.employeeId}_name`;
const postOf = (actor: Actor) => (actor.kind === 'system' || actor.employeeId === null ? 'null::text' : `w.${actor.employeeId}_post`);
const bytes = (what: string) => `sha256(convert_to(${what}, 'UTF8'))`;
const json = (value: unknown) => quoted(JSON.stringify(value));
const keyOf = ({ step, occasion }: AtRun) => `${step}/${occasion}`;

/** Makes the hashes and JSON of every act and answers what to run, act by act. */
export async function prepareSql(
  client: pg.Client,
  cycleId: string,
  { acts, now }: Walk,
  { outboxRows }: { outboxRows: number },
): Promise<HandMadeAct[]> {
  await client.query('create schema staging');
  const plan: HandMadeAct[] = [];
  for (const [k, act] of acts.entries()) {
    const hand = new Hand(cycleId, now, k, act);
    await client.query(hand.precomputed());
    plan.push(await hand.statements(outboxRows));
  }
  await client.query('vacuum analyze');
  return plan;
}

/**
 * The clock's side: one connection, one transaction per act of all people, statistics refreshed as a careful hand would. `findingMs` is the
 * part that made the tables of whom each act is about.
 */
export async function runSql(client: pg.Client, plan: readonly HandMadeAct[]): Promise<{ ms: number; openMs: number; findingMs: number }> {
  const start = performance.now();
  let opened = start;
  let finding = 0;
  for (const [k, { find, write, tables }] of plan.entries()) {
    await client.query('begin');
    const before = performance.now();
    for (const statement of find) await client.query(statement);
    finding += performance.now() - before;
    for (const statement of write) await client.query(statement);
    await client.query('commit');
    if (k < 2) await client.query(`analyze ${tables.join(', ')}`);
    if (k === 0) opened = performance.now();
  }
  return { ms: performance.now() - start, openMs: opened - start, findingMs: finding };
}

/** One act of everybody, in SQL. */
class Hand {
  private readonly find: string[] = [];
  private readonly write: string[] = [];
  private readonly tables = new Set<string>();
  private readonly old: ReadonlyMap<string, StepRun>;
  private readonly created: readonly StepRun[];
  private readonly changed: readonly StepRun[];
  private readonly opened: readonly StepRun[];
  private readonly plans: readonly PerformancePlan[];
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
    this.plans = decision.effects.flatMap(({ effect }) => bodyOf(effect, planAgreed) ?? []);
    this.signed = decision.effects.find(({ effect }) => effect.type === documentSigned);
    this.runs = new Map([...this.created, ...this.changed, ...decision.closed].map((each, i) => [keyOf(each), `run_${i}`]));
    this.closed = new Map(decision.closed.map((each, i) => [each, `task_${i}`]));
  }

  /** Per employee: the hash of the act, the body of its audit row, its salt, and the signed document if there is one. */
  precomputed(): string {
    const { transition } = this.act.decision;
    const body = { step: transition.step, occasion: transition.occasion, turn: transition.turn, values: transition.values };
    const hash = (k: number) => bytes(`'${k}' || e.id`);
    const committed =
      transition.committed === null ? `'null'::jsonb` : `to_jsonb(rtrim(translate(encode(${hash(this.k)}, 'base64'), '+/', '-_'), '='))`;
    const document = this.signed === undefined ? '' : `, ${this.document(this.signed)} as document`;
    const given = `select e.id as employee_id, e.name as employee_name, a.id as segment_id, a.unit_id, a.supervisor_id,
      s.name as supervisor_name, a.position as employee_post, sa.position as supervisor_post,
        ${hash(this.k)} as hash,
        ${json(body)}::jsonb || jsonb_build_object('committed', ${committed}) as body,
        ${transition.committed === null ? 'null::bytea' : `decode(replace(gen_random_uuid()::text, '-', ''), 'hex')`} as salt${document}
      from (${everybody}) x join employee e on e.id = x.target_id join assignment a on a.employee_id = e.id join unit u on u.id = a.unit_id
      join employee s on s.id = a.supervisor_id join assignment sa on sa.employee_id = s.id join unit su on su.id = sa.unit_id
        order by e.id`;
    const hashed = this.signed === undefined ? given : `select g.*, ${bytes('g.document::text')} as document_hash from (${given}) g`;
    return `create unlogged table staging.given_${this.k} as ${hashed}`;
  }

  private document({ step, occasion }: AtRun): string {
    const own = [...this.act.answersSoFar]
      .filter(([key]) => key.startsWith(`${step}/${occasion}/`))
      .map(([key, value]) => [key.split('/')[2] ?? '', value] as const);
    const who = (employee: string, post: string, unit: string) =>
      `jsonb_build_object('nip', ${employee}.nip, 'name', ${employee}.name, 'rank', ${employee}.rank, 'position', ${post}.position, ` +
      `'unit', ${unit}.name)`;
    const people: Readonly<Record<string, string>> = { employee: who('e', 'a', 'u'), supervisor: who('s', 'sa', 'su') };
    const acts = this.act.takenSoFar
      .filter((each) => each.step === step && each.occasion === occasion)
      .map(
        ({ turn, outcome, by }) =>
          `jsonb_build_object('turn', ${quoted(turn)}::text, 'outcome', ${quoted(outcome)}::text, 'at', ${quoted(this.now)}::text, ` +
          `'by', ${people[by.kind === 'person' ? (by.employeeId ?? '') : '']}, 'onBehalfOf', null)`,
      );
    return (
      `jsonb_build_object('employee', ${people['employee']}, 'year', 2020, 'step', ${quoted(step)}::text, ` +
      `'occasion', ${quoted(occasion)}::text, 'answers', ${json(Object.fromEntries(own))}::jsonb, ` +
      `'acts', jsonb_build_array(${acts.join(', ')}))`
    );
  }

  async statements(outboxRows: number): Promise<HandMadeAct> {
    const { decision } = this.act;
    if (this.k === 0) this.bulkBegins();
    this.whom();
    this.participant();
    if (this.created.length > 0) this.newRuns();
    if (this.changed.length > 0) this.changedRuns();
    if (decision.closed.length > 0) this.closedTasks();
    if (this.opened.length > 0) this.newTasks();
    if (decision.holdings.length > 0) this.holdings();
    this.audit();
    await this.counters();
    this.effects();
    if (this.k === 0) this.bulkEnds(outboxRows);
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
    this.find.push(
      `create temporary table w on commit drop as select x.*${made.map((name) => `, ${newId} as ${name}`).join('')} from
        (${found} offset 0) x`,
      'analyze w',
    );
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
        closed_at: 'now()',
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
        at: 'now()',
        recorded_at: 'now()',
        actor: typed(actor.kind === 'person' ? actor.accountId : 'system', 'text'),
        body: 'w.body',
        prev: 'w.prev',
        hash: 'w.hash',
      },
    ]);
  }

  /** Deltas per unit of runs and whole documents as the engine appends them; a fold into the counts ends the act. */
  private async counters(): Promise<void> {
    const { countersOf } = await built('workflow/document-counters.js');
    const deltas = new Map<string, { run: AtRun; state: string; d: number }>();
    const count = (run: AtRun, state: string, d: number) =>
      deltas.set(`${keyOf(run)}/${state}`, { run, state, d: (deltas.get(`${keyOf(run)}/${state}`)?.d ?? 0) + d });
    for (const run of this.act.decision.changed) {
      const before = this.old.get(keyOf(run));
      if (before?.state === run.state) continue;
      if (before) count(run, before.state, -1);
      count(run, run.state, 1);
    }
    if (this.k > 0) for (const whole of countersOf(this.act.before)) count(whole, whole.state, -1);
    for (const whole of countersOf(this.act.decision.progress)) count(whole, whole.state, 1);
    const rows = [...deltas.values()]
      .filter(({ d }) => d !== 0)
      .map(({ run, state, d }) => `(${quoted(run.step)}, ${quoted(run.occasion)}, ${quoted(state)}, ${d})`);
    if (rows.length === 0) return;
    this.write.push(
      `insert into progress_delta (cycle_id, unit_id, step, occasion, state, d)
         select u.cycle_id, u.unit_id, x.step, x.occasion, x.state, u.n * x.d
           from (select cycle_id, unit_id, count(*)::int as n from w
             group by 1, 2) u, (values ${rows.join(', ')}) x(step, occasion, state, d)`,
      `insert into progress_count as c (cycle_id, unit_id, step, occasion, state, n) select cycle_id, unit_id, step, occasion, state, d
        from progress_delta
         on conflict (cycle_id, unit_id, step, occasion, state) do update set n = c.n + excluded.n`,
      'delete from progress_delta',
    );
  }

  private effects(): void {
    const now = typed(this.now, 'timestamptz');
    const notices = this.act.decision.effects.flatMap(({ step, occasion, effect }): Columns[] => {
      const notice = bodyOf(effect, notified);
      if (notice === undefined) return [];
      return [
        {
          id: newId,
          kind: typed(notice.kind, 'text'),
          employee_id: person(notice.to),
          pool: typed(notice.pool, 'text'),
          participant_id: 'w.participant_id',
          step: typed(step, 'text'),
          occasion: typed(occasion, 'text'),
          created_at: now,
          read_at: 'null::timestamptz',
        },
      ];
    });
    if (notices.length > 0) this.insert('notification', notices);
    for (const [i, plan] of this.plans.entries()) this.plan(plan, `w.plan_${i}`, now);
    for (const { step, occasion, effect } of this.act.decision.effects) {
      const about = { participant_id: 'w.participant_id', step: typed(step, 'text'), occasion: typed(occasion, 'text'), version: 1 };
      const rated = bodyOf(effect, ratingSettled);
      if (rated !== undefined)
        this.insert('rating', [
          {
            ...about,
            result: typed(rated.result, 'text'),
            behaviour: typed(rated.behaviour, 'text'),
            predicate: typed(predicateOf(rated.result, rated.behaviour), 'text'),
            settled_at: now,
          },
        ]);
      if (effect.type === documentSigned)
        this.insert('signed_document', [{ ...about, body: 'w.document', hash: 'w.document_hash', signed_at: now }]);
      const courses = bodyOf(effect, trainingRecommended) ?? [];
      if (courses.length > 0)
        this.insert(
          'training_recommendation',
          courses.map((course) => ({
            id: newId,
            participant_id: 'w.participant_id',
            course_code: typed(course.courseCode, 'text'),
            version: 1,
            hours: course.hours,
            reason: typed(course.reason, 'text'),
            approved_at: now,
          })),
        );
    }
  }

  private plan(plan: PerformancePlan, id: string, now: string): void {
    this.insert('plan', [{ id, participant_id: 'w.participant_id', version: 1, agreed_at: now }]);
    this.insert(
      'plan_indicator',
      indicatorsOf(plan).map(({ reference, indicator: { aspect, text, target } }) => {
        const result = plan.results[Number(reference.split('.')[0]) - 1];
        if (result === undefined) throw new Error(`No result of the plan has the indicator ${reference}`);
        return {
          plan_id: id,
          reference: typed(reference, 'text'),
          result: typed(result.title, 'text'),
          kind: typed(result.kind, 'text'),
          supports: typed(result.supports ?? null, 'text'),
          aspect: typed(aspect, 'text'),
          indicator: typed(text, 'text'),
          target_number: typed('number' in target ? target.number : null, 'numeric'),
          target_unit: typed('unit' in target ? target.unit : null, 'text'),
          target_text: typed('text' in target ? target.text : null, 'text'),
        };
      }),
    );
  }

  private bulkBegins(): void {
    this.find.push(
      `insert into bulk_operation (id, kind, cycle_id, unit_id, command, state, total, done, failed, skipped, created_by, created_at,
         finished_at)
         select ${newId}, 'open', ${quoted(this.cycleId)}, (select unit_id from cycle where id = ${quoted(this.cycleId)}),
           '{"type": "start"}', 'running', count(*), 0, 0, 0, null, now(), null
           from (${everybody}) x`,
      `insert into bulk_item (operation_id, n, target_id, state, code)
        select o.id, row_number() over (order by x.target_id), x.target_id, 'waiting', null from (${everybody}) x, bulk_operation o`,
    );
  }

  private bulkEnds(outboxRows: number): void {
    this.write.push(
      `update bulk_item set state = 'done'`,
      `update bulk_operation set state = 'finished', done = total, finished_at = now()`,
      `update cycle set state = 'open', opened_at = now(), version = version + 1`,
      `insert into outbox (id, job, payload, created_at, due_at, sends, failures, next_send_at, acked_at, last_error)
         select ${newId}, 'bench.carry',
           '{"at": 0, "from": "00000000-0000-7000-8000-000000000001", "to": "00000000-0000-7000-8000-000000000001"}', now(), now(),
             0, 0, now(), null, null from generate_series(1, ${outboxRows})`,
      `update outbox set sends = 1, next_send_at = clock_timestamp()`,
      `update outbox set acked_at = clock_timestamp()`,
    );
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

function select(rows: readonly Columns[], columns: readonly string[]): string {
  const listed = (row: Columns) => columns.map((column) => row[column]).join(', ');
  const [only, ...others] = rows;
  if (only !== undefined && others.length === 0)
    return `select ${columns.map((column) => `${only[column]} as ${column}`).join(', ')} from w`;
  return `select x.* from w cross join lateral (values ${rows.map((row) => `(${listed(row)})`).join(', ')}) x(${columns.join(', ')})`;
}

function runColumns(run: StepRun): Columns {
  return {
    state: typed(run.state, 'text'),
    turn: typed(run.turn, 'text'),
    due_at: typed(run.dueAt, 'timestamptz'),
    round: `${run.round}::smallint`,
    version: run.version,
    unmet: `array[${run.unmet.map(quoted).join(', ')}]::text[]`,
  };
}
