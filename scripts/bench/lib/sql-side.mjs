import { built, domain } from './built.mjs';
import { everybody } from './office.mjs';

// What a careful hand would write in SQL, once it knows what every act changes: per act one table of whom it is about, with the rows
// it meets and the ids it gives, and one statement per table of the product. Finding the rows is on the clock; hashes, salts and JSON
// are made before it starts.

const newId = 'uuidv7()';
const quoted = (value) => (value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`);
const typed = (value, type) => `${quoted(value)}::${type}`;
const person = (key) => (key === null ? 'null::uuid' : `w.${key}_id`);
const bytes = (what) => `sha256(convert_to(${what}, 'UTF8'))`;
const json = (value) => quoted(JSON.stringify(value));
const keyOf = ({ step, occasion }) => `${step}/${occasion}`;

/** Makes the hashes and JSON of every act and answers what to run, act by act. */
export async function prepareSql(client, cycleId, { acts, now }, { outboxRows }) {
  await client.query('create schema staging');
  const plan = [];
  for (const [k, act] of acts.entries()) {
    const hand = new Hand({ cycleId, now, k, act });
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
export async function runSql(client, plan) {
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
  constructor({ cycleId, now, k, act }) {
    Object.assign(this, { cycleId, now, k, act, find: [], write: [], tables: new Set() });
    const { before, decision } = act;
    this.old = new Map(before.runs.map((run) => [keyOf(run), run]));
    this.created = decision.changed.filter((run) => !this.old.has(keyOf(run)));
    this.changed = decision.changed.filter((run) => this.old.has(keyOf(run)));
    this.opened = decision.changed.filter((run) => run.task !== null && run.task.id === null);
    this.plans = decision.effects.filter(({ effect }) => effect.type === 'plan.agreed');
    this.signed = decision.effects.find(({ effect }) => effect.type === 'document.signed');
    // The columns of `w` that hold the id of a run, or of the open task that the act closes.
    this.runs = new Map([...this.created, ...this.changed, ...decision.closed].map((each, i) => [keyOf(each), `run_${i}`]));
    this.closed = new Map(decision.closed.map((each, i) => [each, `task_${i}`]));
  }

  /** Per employee: the hash of the act, the body of its audit row, its salt, and the signed document if there is one. */
  precomputed() {
    const { transition } = this.act.decision;
    const body = { step: transition.step, occasion: transition.occasion, turn: transition.turn, values: transition.values };
    const hash = (k) => bytes(`'${k}' || e.id`);
    const committed =
      transition.committed === null ? `'null'::jsonb` : `to_jsonb(rtrim(translate(encode(${hash(this.k)}, 'base64'), '+/', '-_'), '='))`;
    const document = this.signed === undefined ? '' : `, ${this.document()} as document`;
    const given = `select e.id as employee_id, a.id as segment_id, a.unit_id, a.supervisor_id, ${hash(this.k)} as hash,
        ${json(body)}::jsonb || jsonb_build_object('committed', ${committed}) as body,
        ${transition.committed === null ? 'null::bytea' : `decode(replace(gen_random_uuid()::text, '-', ''), 'hex')`} as salt${document}
      from (${everybody}) x join employee e on e.id = x.target_id join assignment a on a.employee_id = e.id join unit u on u.id = a.unit_id
      join employee s on s.id = a.supervisor_id join assignment sa on sa.employee_id = s.id join unit su on su.id = sa.unit_id
        order by e.id`;
    const hashed = this.signed === undefined ? given : `select g.*, ${bytes('g.document::text')} as document_hash from (${given}) g`;
    return `create unlogged table staging.given_${this.k} as ${hashed}`;
  }

  document() {
    const { step, occasion } = this.signed;
    const { turn, answersSoFar } = this.act;
    const own = [...answersSoFar]
      .filter(([key]) => key.startsWith(`${turn.step}/${turn.occasion}/`))
      .map(([key, value]) => [key.split('/')[2], value]);
    const who = (employee, post, unit) =>
      `jsonb_build_object('nip', ${employee}.nip, 'name', ${employee}.name, 'rank', ${employee}.rank, 'position', ${post}.position, ` +
      `'unit', ${unit}.name)`;
    return (
      `jsonb_build_object('employee', ` +
      `${who('e', 'a', 'u')}, 'supervisor', ${who('s', 'sa', 'su')}, 'year', 2020, 'step', ${quoted(step)}::text, 'occasion', ` +
      `${quoted(occasion)}::text, 'answers', ${json(Object.fromEntries(own))}::jsonb)`
    );
  }

  async statements(outboxRows) {
    const { decision } = this.act;
    if (this.k === 0) this.bulkBegins();
    this.whom();
    this.participant();
    if (this.created.length > 0) this.newRuns();
    if (this.changed.length > 0) this.changedRuns();
    if (decision.closed.length > 0) this.closedTasks();
    if (this.opened.length > 0) this.newTasks();
    this.audit();
    await this.counters();
    await this.effects();
    if (this.k === 0) this.bulkEnds(outboxRows);
    return { find: this.find, write: this.write, tables: [...this.tables] };
  }

  /** The act's people with what it meets of theirs, and the ids of what it makes. */
  whom() {
    const made = [
      ...this.created.map((run) => this.runs.get(keyOf(run))),
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

  employees() {
    return `select ${quoted(this.cycleId)}::uuid as cycle_id, decode(repeat('00', 32), 'hex') as prev, g.* from staging.given_0 g
      order by g.employee_id`;
  }

  participants() {
    const { changed, closed } = this.act.decision;
    const met = [...new Set([...changed.filter((run) => this.old.has(keyOf(run))), ...closed].map((each) => this.runs.get(keyOf(each))))];
    const runOf = new Map([...this.runs].map(([key, name]) => [name, key.split('/')]));
    const runs = met.map((name) => {
      const [step, occasion] = runOf.get(name);
      return `join step_run ${name} on ${name}.participant_id = p.id and ${name}.step = ${quoted(step)}
        and ${name}.occasion = ${quoted(occasion)}`;
    });
    const tasks = [...this.closed].map(
      ([each, name]) => `join task ${name} on ${name}.step_run_id = ${this.runs.get(keyOf(each))}.id and ${name}.state = 'open'`,
    );
    const ids = [...met, ...this.closed.values()].map((name) => `, ${name}.id as ${name}`).join('');
    return `select p.id as participant_id, p.cycle_id, p.audit_head as prev, g.*${ids}
      from participant p join staging.given_${this.k} g on g.employee_id = p.employee_id ${runs.join(' ')} ${tasks.join(' ')}
        where p.cycle_id = ${quoted(this.cycleId)} order by p.id`;
  }

  participant() {
    const rest = {
      state: `${quoted(this.act.decision.progress.state)}::text`,
      version: this.k + 1,
      wakes_at: typed(this.act.wakesAt, 'timestamptz'),
      audit_n: this.k + 1,
      audit_head: 'w.hash',
    };
    if (this.k === 0)
      this.insert('participant', [
        { id: 'w.participant_id', cycle_id: 'w.cycle_id', employee_id: 'w.employee_id', unit_id: 'w.unit_id', ...rest },
      ]);
    else this.update('participant', [{ id: 'w.participant_id', ...rest }]);
  }

  newRuns() {
    this.insert(
      'step_run',
      this.created.map((run) => ({
        id: `w.${this.runs.get(keyOf(run))}`,
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

  changedRuns() {
    this.update(
      'step_run',
      this.changed.map((run) => ({ id: `w.${this.runs.get(keyOf(run))}`, ...runColumns(run) })),
    );
  }

  newTasks() {
    this.insert(
      'task',
      this.opened.map((run, i) => ({
        id: `w.new_task_${i}`,
        step_run_id: `w.${this.runs.get(keyOf(run))}`,
        participant_id: 'w.participant_id',
        cycle_id: 'w.cycle_id',
        employee_id: 'w.employee_id',
        unit_id: 'w.unit_id',
        step: typed(run.step, 'text'),
        occasion: typed(run.occasion, 'text'),
        turn: typed(run.task.turn, 'text'),
        round: `${run.round}::smallint`,
        state: `'open'::text`,
        holder_id: person(run.task.holderId),
        pool: typed(run.task.pool, 'text'),
        opens_at: typed(this.now, 'timestamptz'),
        due_at: typed(run.task.dueAt, 'timestamptz'),
        late: 'false',
      })),
    );
  }

  closedTasks() {
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
      })),
    );
  }

  audit() {
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
  async counters() {
    const { countersOf } = await built('workflow/document-counters.js');
    const deltas = new Map();
    const count = (run, state, d) =>
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

  async effects() {
    const { predicateOf } = await domain();
    const now = typed(this.now, 'timestamptz');
    const notices = this.act.decision.effects.filter(({ effect }) => effect.type === 'notify');
    if (notices.length > 0)
      this.insert(
        'notification',
        notices.map(({ step, occasion, effect }) => ({
          id: newId,
          kind: typed(effect.kind, 'text'),
          employee_id: person(effect.to),
          pool: typed(effect.pool, 'text'),
          participant_id: 'w.participant_id',
          step: typed(step, 'text'),
          occasion: typed(occasion, 'text'),
          created_at: now,
          read_at: 'null::timestamptz',
          mailed_at: 'null::timestamptz',
        })),
      );
    for (const [i, { effect }] of this.plans.entries()) await this.plan(effect.plan, `w.plan_${i}`, now);
    for (const { step, occasion, effect } of this.act.decision.effects) {
      const about = { participant_id: 'w.participant_id', step: typed(step, 'text'), occasion: typed(occasion, 'text'), version: 1 };
      if (effect.type === 'rating.settled')
        this.insert('rating', [
          {
            ...about,
            result: typed(effect.result, 'text'),
            behaviour: typed(effect.behaviour, 'text'),
            predicate: typed(predicateOf(effect.result, effect.behaviour), 'text'),
            settled_at: now,
          },
        ]);
      if (effect.type === 'document.signed')
        this.insert('signed_document', [{ ...about, body: 'w.document', hash: 'w.document_hash', signed_at: now }]);
      if (effect.type === 'training.recommended' && effect.courses.length > 0)
        this.insert(
          'training_recommendation',
          effect.courses.map((course) => ({
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

  async plan(plan, id, now) {
    const { indicatorsOf } = await domain();
    this.insert('plan', [{ id, participant_id: 'w.participant_id', version: 1, agreed_at: now }]);
    this.insert(
      'plan_indicator',
      indicatorsOf(plan).map(({ reference, indicator: { aspect, text, target } }) => {
        const result = plan.results[Number(reference.split('.')[0]) - 1];
        return {
          plan_id: id,
          reference: typed(reference, 'text'),
          result: typed(result.title, 'text'),
          kind: typed(result.kind, 'text'),
          supports: typed(result.supports ?? null, 'text'),
          aspect: typed(aspect, 'text'),
          indicator: typed(text, 'text'),
          target_number: typed(target.number ?? null, 'numeric'),
          target_unit: typed(target.unit ?? null, 'text'),
          target_text: typed(target.text ?? null, 'text'),
        };
      }),
    );
  }

  bulkBegins() {
    this.find.push(
      `insert into bulk_operation (id, kind, cycle_id, command, state, total, done, failed, skipped, created_by, created_at, finished_at)
         select ${newId}, 'open', ${quoted(this.cycleId)}, '{"type": "start"}', 'running', count(*), 0, 0, 0, null, now(), null
           from (${everybody}) x`,
      `insert into bulk_item (operation_id, n, target_id, state, code)
        select o.id, row_number() over (order by x.target_id), x.target_id, 'waiting', null from (${everybody}) x, bulk_operation o`,
    );
  }

  bulkEnds(outboxRows) {
    this.write.push(
      `update bulk_item set state = 'done'`,
      `update bulk_operation set state = 'finished', done = total, finished_at = now()`,
      `update cycle set state = 'open', opened_at = now(), version = version + 1`,
      `insert into outbox (id, job, payload, created_at, sends, failures, next_send_at, acked_at, last_error)
         select ${newId}, 'bench.carry',
           '{"at": 0, "from": "00000000-0000-7000-8000-000000000001", "to": "00000000-0000-7000-8000-000000000001"}', now(), 0, 0, now(),
             null, null from generate_series(1, ${Number(outboxRows)})`,
      `update outbox set sends = 1, next_send_at = clock_timestamp()`,
      `update outbox set acked_at = clock_timestamp()`,
    );
  }

  /** Inserts the given rows of every person, person by person. */
  insert(table, rows) {
    this.tables.add(table);
    const columns = Object.keys(rows[0]);
    this.write.push(`insert into ${table} (${columns.join(', ')}) ${select(rows, columns)}`);
  }

  /** Sets the given rows of every person by id. */
  update(table, rows) {
    this.tables.add(table);
    const columns = Object.keys(rows[0]);
    const set = columns.filter((column) => column !== 'id').map((column) => `${column} = s.${column}`);
    this.write.push(`update ${table} t set ${set.join(', ')} from (${select(rows, columns)}) s where t.id = s.id`);
  }
}

function select(rows, columns) {
  const listed = (row) => columns.map((column) => row[column]).join(', ');
  if (rows.length === 1) return `select ${columns.map((column) => `${rows[0][column]} as ${column}`).join(', ')} from w`;
  return `select x.* from w cross join lateral (values ${rows.map((row) => `(${listed(row)})`).join(', ')}) x(${columns.join(', ')})`;
}

function runColumns(run) {
  return {
    state: typed(run.state, 'text'),
    turn: typed(run.turn, 'text'),
    due_at: typed(run.dueAt, 'timestamptz'),
    round: `${run.round}::smallint`,
    version: run.version,
    unmet: `array[${run.unmet.map(quoted)}]::text[]`,
  };
}
