import { domain } from './built.mjs';
import { everybody } from './office.mjs';

// What each act writes, prepared to the last byte before the clock starts: ids, hashes, JSON, salts. The clock then sees only
// INSERT … SELECT and UPDATE … FROM over whole tables, in the narrowest form the same rows allow.

const newId = 'uuidv7()';
const quoted = (value) => (value === null ? 'null' : `'${String(value).replaceAll("'", "''")}'`);
const typed = (value, type) => `${quoted(value)}::${type}`;
const person = (key) => (key === null ? 'null::uuid' : `w.${key}_id`);
const bytes = (what) => `sha256(convert_to(${what}, 'UTF8'))`;
const json = (value) => quoted(JSON.stringify(value));

/** Builds the staging tables of every act and answers what to run, act by act. */
export async function prepareSql(client, cycleId, { acts, now }, { outboxRows }) {
  const stage = new Stage(client, acts, now);
  await client.query('create schema staging');
  await stage.people(cycleId);
  const plan = [];
  for (const [k, act] of acts.entries()) plan.push(await stage.act(k, act));
  await stage.bulk(cycleId, outboxRows);
  await client.query('vacuum analyze');
  return plan;
}

/** The clock's side: one connection, one transaction per act of all people, statistics refreshed as a careful hand would. */
export async function runSql(client, plan) {
  const start = performance.now();
  let opened = start;
  for (const [k, { statements, tables }] of plan.entries()) {
    await client.query('begin');
    for (const statement of statements) await client.query(statement);
    await client.query('commit');
    if (k < 2) await client.query(`analyze ${tables.join(', ')}`);
    if (k === 0) opened = performance.now();
  }
  return { ms: performance.now() - start, openMs: opened - start };
}

class Stage {
  constructor(client, acts, now) {
    Object.assign(this, { client, acts, now });
  }

  /** Whom all acts are about: `n` gives the order of writing. */
  async people(cycleId) {
    await this.client.query(`create unlogged table staging.w as
      select row_number() over (order by e.id) as n, null::uuid as participant_id, ${quoted(cycleId)}::uuid as cycle_id, e.id as employee_id,
             a.id as segment_id, a.unit_id, a.supervisor_id, sha256('') as head,
             jsonb_build_object('nip', e.nip, 'name', e.name, 'rank', e.rank, 'position', a.position, 'unit', u.name) as employee,
             jsonb_build_object('nip', s.nip, 'name', s.name, 'rank', s.rank, 'position', sa.position, 'unit', su.name) as supervisor
        from (${everybody}) x join employee e on e.id = x.target_id join assignment a on a.employee_id = e.id join unit u on u.id = a.unit_id
        join employee s on s.id = a.supervisor_id join assignment sa on sa.employee_id = s.id join unit su on su.id = sa.unit_id order by e.id`);
    await this.client.query(`update staging.w set participant_id = x.id from (select n, uuidv7() as id from (select n from staging.w order by n) o) x where x.n = w.n`);
    await this.client.query(`create unlogged table staging.run (n bigint, key text, id uuid); create unlogged table staging.open_task (n bigint, key text, id uuid)`);
    await this.client.query('analyze staging.w');
  }

  async act(k, act) {
    const { before, decision, actor } = act;
    this.k = k;
    this.statements = [];
    this.tables = [];
    const old = new Map(before.runs.map((run) => [`${run.step}/${run.occasion}`, run]));
    const keyOf = (run) => `${run.step}/${run.occasion}`;
    const created = decision.changed.filter((run) => !old.has(keyOf(run)));
    const changed = decision.changed.filter((run) => old.has(keyOf(run)));
    const opened = decision.changed.filter((run) => run.task !== null && run.task.id === null);
    const { transition } = decision;

    await this.participant(act, created.length > 0);
    if (created.length > 0) await this.newRuns(created);
    if (changed.length > 0) await this.changedRuns(changed);
    if (decision.closed.length > 0) await this.closedTasks(decision.closed, transition, actor);
    if (opened.length > 0) await this.newTasks(opened);
    const body = { step: transition.step, occasion: transition.occasion, turn: transition.turn, values: transition.values };
    const committed = transition.committed === null ? `'null'::jsonb` : `to_jsonb(rtrim(translate(encode(${bytes(`'${k}' || w.n`)}, 'base64'), '+/', '-_'), '='))`;
    await this.insert('audit_entry', `select 'participant:' || w.participant_id as stream, ${k + 1} as n, ${quoted(transition.action)}::text as action, now() as at, now() as recorded_at,
        ${typed(actor.kind === 'person' ? actor.accountId : 'system', 'text')} as actor, ${json(body)}::jsonb || jsonb_build_object('committed', ${committed}) as body,
        ${k === 0 ? `decode(repeat('00', 32), 'hex')` : bytes(`'${k - 1}' || w.participant_id`)} as prev, ${bytes(`'${k}' || w.participant_id`)} as hash from staging.w`);
    await this.counters(decision.changed, old, keyOf);
    await this.effects(act);
    if (k === 0) {
      this.statements.unshift('insert into bulk_operation select * from staging.bulk_operation', 'insert into bulk_item select * from staging.bulk_item');
      this.statements.push(
        `update bulk_item i set state = 'done' from staging.bulk_item s where s.operation_id = i.operation_id and s.n = i.n`,
        `update bulk_operation set state = 'finished', done = total, finished_at = now()`,
        `update cycle set state = 'open', opened_at = now(), version = version + 1`,
        'insert into outbox select * from staging.outbox',
        `update outbox set sends = 1, next_send_at = clock_timestamp()`,
        `update outbox set acked_at = clock_timestamp()`,
      );
    }
    return { statements: this.statements, tables: this.tables };
  }

  async participant({ decision, wakesAt }, isNew) {
    const head = bytes(`'${this.k}' || w.participant_id`);
    const rest = `${quoted(decision.progress.state)}::text as state, ${this.k + 1} as version, ${typed(wakesAt, 'timestamptz')} as wakes_at, ${this.k + 1} as audit_n, ${head} as audit_head`;
    if (isNew) await this.insert('participant', `select w.participant_id as id, w.cycle_id, w.employee_id, w.unit_id, ${rest} from staging.w`);
    else await this.update('participant', `select w.participant_id as id, ${rest} from staging.w`);
  }

  async newRuns(runs) {
    await this.client.query(`insert into staging.run select w.n, x.key, ${newId} from staging.w, (values ${runs.map((run, i) => `(${quoted(`${run.step}/${run.occasion}`)}, ${i})`).join(', ')}) x(key, i) order by w.n, x.i`);
    await this.insert('step_run', union(runs, (run) => `select w.n as sort_n, r.id, w.participant_id, w.cycle_id, w.segment_id, ${quoted(run.step)}::text as step, ${run.stepVersion}::smallint as step_version, ${quoted(run.occasion)}::text as occasion,
        ${this.runColumns(run)}, ${typed(run.opensAt, 'timestamptz')} as opens_at from staging.w join staging.run r on r.n = w.n and r.key = ${quoted(`${run.step}/${run.occasion}`)}`));
  }

  async changedRuns(runs) {
    await this.update('step_run', union(runs, (run) => `select w.n as sort_n, r.id, ${this.runColumns(run)} from staging.w join staging.run r on r.n = w.n and r.key = ${quoted(`${run.step}/${run.occasion}`)}`));
  }

  runColumns(run) {
    return `${quoted(run.state)}::text as state, ${typed(run.turn, 'text')} as turn, ${typed(run.dueAt, 'timestamptz')} as due_at, ${run.round}::smallint as round, ${run.version} as version, array[${run.unmet.map(quoted)}]::text[] as unmet`;
  }

  async newTasks(runs) {
    const key = (run) => `${run.step}/${run.occasion}/${run.task.turn}`;
    await this.client.query(`insert into staging.open_task select w.n, x.key, ${newId} from staging.w, (values ${runs.map((run, i) => `(${quoted(key(run))}, ${i})`).join(', ')}) x(key, i) order by w.n, x.i`);
    await this.insert('task', union(runs, (run) => `select w.n as sort_n, t.id, r.id as step_run_id, w.participant_id, w.cycle_id, w.employee_id, w.unit_id, ${quoted(run.step)}::text as step, ${quoted(run.occasion)}::text as occasion,
        ${quoted(run.task.turn)}::text as turn, ${run.round}::smallint as round, 'open'::text as state, ${person(run.task.holderId)} as holder_id, ${typed(run.task.pool, 'text')} as pool,
        ${typed(this.now, 'timestamptz')} as opens_at, ${typed(run.task.dueAt, 'timestamptz')} as due_at, false as late
        from staging.w join staging.run r on r.n = w.n and r.key = ${quoted(`${run.step}/${run.occasion}`)} join staging.open_task t on t.n = w.n and t.key = ${quoted(key(run))}`));
  }

  async closedTasks(closed, transition, actor) {
    await this.update('task', union(closed, ({ task, step, occasion, outcome, answers, reason }) => `select w.n as sort_n, t.id, 'done'::text as state, ${quoted(outcome)}::text as outcome, ${json(answers)}::jsonb as answers, ${typed(reason, 'text')} as reason,
        ${transition.committed === null ? 'null::bytea' : `decode(replace(gen_random_uuid()::text, '-', ''), 'hex')`} as salt, now() as closed_at, ${person(actor.kind === 'person' ? actor.employeeId : null)} as closed_by
        from staging.w join staging.open_task t on t.n = w.n and t.key = ${quoted(`${step}/${occasion}/${task.turn}`)}`));
  }

  /** Deltas per unit as the engine appends them; a fold into the counts ends the act. */
  async counters(changed, old, keyOf) {
    const deltas = new Map();
    const count = (run, state, d) => deltas.set(`${keyOf(run)}/${state}`, { run, state, d: (deltas.get(`${keyOf(run)}/${state}`)?.d ?? 0) + d });
    for (const run of changed) {
      const before = old.get(keyOf(run));
      if (before?.state === run.state) continue;
      if (before) count(run, before.state, -1);
      count(run, run.state, 1);
    }
    if (deltas.size === 0) return;
    const rows = [...deltas.values()].map(({ run, state, d }) => `(${quoted(run.step)}, ${quoted(run.occasion)}, ${quoted(state)}, ${d})`);
    await this.stage('progress_delta', `select w.cycle_id, w.unit_id, x.step, x.occasion, x.state, sum(x.d)::int as d from staging.w, (values ${rows.join(', ')}) x(step, occasion, state, d) group by 1, 2, 3, 4, 5`);
    this.statements.push(
      `insert into progress_delta (cycle_id, unit_id, step, occasion, state, d) select * from staging.a${this.k}_progress_delta`,
      `insert into progress_count as c (cycle_id, unit_id, step, occasion, state, n) select cycle_id, unit_id, step, occasion, state, d from progress_delta
         on conflict (cycle_id, unit_id, step, occasion, state) do update set n = c.n + excluded.n`,
      'delete from progress_delta',
    );
  }

  async effects({ decision, turn, answersSoFar }) {
    const notices = decision.effects.filter(({ effect }) => effect.type === 'notify');
    if (notices.length > 0)
      await this.insert('notification', union(notices, ({ step, occasion, effect }) => `select w.n as sort_n, ${quoted(effect.kind)}::text as kind, ${person(effect.to)} as employee_id, ${typed(effect.pool, 'text')} as pool, w.participant_id,
        ${quoted(step)}::text as step, ${quoted(occasion)}::text as occasion, ${typed(this.now, 'timestamptz')} as created_at, null::timestamptz as read_at, null::timestamptz as mailed_at from staging.w`), true);
    for (const { step, occasion, effect } of decision.effects) {
      if (effect.type === 'plan.agreed') await this.plan(effect.plan);
      if (effect.type === 'rating.settled') {
        const { predicateOf } = await domain();
        await this.insert('rating', `select w.participant_id, ${quoted(step)}::text as step, ${quoted(occasion)}::text as occasion, 1 as version, ${quoted(effect.result)}::text as result, ${quoted(effect.behaviour)}::text as behaviour,
          ${quoted(predicateOf(effect.result, effect.behaviour))}::text as predicate, ${typed(this.now, 'timestamptz')} as settled_at from staging.w`);
      }
      if (effect.type === 'training.recommended' && effect.courses.length > 0)
        await this.insert('training_recommendation', union(effect.courses, (course) => `select w.n as sort_n, w.participant_id, ${quoted(course.courseCode)}::text as course_code, 1 as version, ${course.hours} as hours, ${quoted(course.reason)}::text as reason,
          ${typed(this.now, 'timestamptz')} as approved_at from staging.w`), true);
      if (effect.type === 'document.signed') {
        const own = [...answersSoFar].filter(([key]) => key.startsWith(`${turn.step}/${turn.occasion}/`)).map(([key, value]) => [key.split('/')[2], value]);
        await this.insert('signed_document', `select participant_id, ${quoted(step)}::text as step, ${quoted(occasion)}::text as occasion, 1 as version, body, ${bytes('body::text')} as hash, ${typed(this.now, 'timestamptz')} as signed_at
          from (select w.n, w.participant_id, jsonb_build_object('employee', w.employee, 'supervisor', w.supervisor, 'year', 2020, 'step', ${quoted(step)}::text, 'occasion', ${quoted(occasion)}::text, 'answers', ${json(Object.fromEntries(own))}::jsonb) as body from staging.w) w`);
      }
    }
  }

  async plan(plan) {
    const { indicatorsOf } = await domain();
    await this.insert('plan', `select ${newId} as id, w.participant_id, 1 as version, ${typed(this.now, 'timestamptz')} as agreed_at from (select * from staging.w order by n) w`);
    await this.insert('plan_indicator', union(indicatorsOf(plan), ({ reference, indicator }) => {
      const result = plan.results[Number(reference.split('.')[0]) - 1];
      const { target } = indicator;
      return `select w.n as sort_n, p.id as plan_id, ${quoted(reference)}::text as reference, ${quoted(result.title)}::text as result, ${quoted(result.kind)}::text as kind, ${typed(result.supports ?? null, 'text')} as supports, ${quoted(indicator.aspect)}::text as aspect, ${quoted(indicator.text)}::text as indicator,
        ${typed(target.number ?? null, 'numeric')} as target_number, ${typed(target.unit ?? null, 'text')} as target_unit, ${typed(target.text ?? null, 'text')} as target_text from staging.w join staging.a${this.k}_plan p on p.participant_id = w.participant_id`;
    }));
  }

  async bulk(cycleId, outboxRows) {
    await this.client.query(`create unlogged table staging.bulk_operation as select uuidv7() as id, 'open'::text as kind, ${quoted(cycleId)}::uuid as cycle_id, '{"type": "start"}'::jsonb as command, 'running'::text as state,
      count(*)::int as total, 0 as done, 0 as failed, 0 as skipped, null::uuid as created_by, now() as created_at, null::timestamptz as finished_at from staging.w`);
    await this.client.query(`create unlogged table staging.bulk_item as select o.id as operation_id, w.n::int as n, w.employee_id as target_id, 'waiting'::text as state, null::text as code from staging.w, staging.bulk_operation o order by w.n`);
    await this.client.query(
      `create unlogged table staging.outbox as select uuidv7() as id, 'bench.carry'::text as job, '{"at": 0, "from": "00000000-0000-7000-8000-000000000001", "to": "00000000-0000-7000-8000-000000000001"}'::jsonb as payload,
         now() as created_at, 0 as sends, 0 as failures, now() as next_send_at, null::timestamptz as acked_at, null::text as last_error from generate_series(1, ${Number(outboxRows)})`);
  }

  /** Stages rows and adds the statement that inserts them; \`withId\` numbers them in writing order. */
  async insert(table, select, withId = false) {
    const columns = await this.stage(table, select, withId);
    this.statements.push(`insert into ${table} (${columns.join(', ')}) select ${columns.join(', ')} from staging.a${this.k}_${table}`);
  }

  /** Stages the new values and adds the statement that sets them by id. */
  async update(table, select) {
    const columns = await this.stage(table, select, false, '_update');
    const set = columns.filter((column) => column !== 'id').map((column) => `${column} = s.${column}`);
    this.statements.push(`update ${table} t set ${set.join(', ')} from staging.a${this.k}_${table}_update s where t.id = s.id`);
  }

  async stage(table, select, withId = false, suffix = '') {
    const name = `a${this.k}_${table}${suffix}`;
    if (!this.tables.includes(table)) this.tables.push(table);
    const ordered = / as sort_n,/.test(select) ? `select * from (${select}) u order by sort_n` : select;
    await this.client.query(`create unlogged table staging.${name} as ${withId ? `select ${newId} as id, o.* from (${ordered}) o` : ordered}`);
    await this.client.query(`alter table staging.${name} drop column if exists sort_n`);
    const { rows } = await this.client.query(`select attname from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`, [`staging.${name}`]);
    return rows.map((row) => row.attname);
  }
}

const union = (list, select) => list.map(select).join(' union all ');
