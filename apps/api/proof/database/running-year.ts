import type { ScheduleLine } from '@siklus/domain';

interface SeededPerson {
  readonly id: string;
  readonly nip: string;
  readonly name: string;
}

/** The ids that a measurement or a test needs. */
export interface RunningYear {
  readonly cycleId: string;
  readonly unitId: string;
  readonly administrator: SeededPerson;
  readonly supervisor: SeededPerson;
  readonly somebody: SeededPerson;
}

/** A statement, and whether it is told how many people there are or which lines the schedule has. */
interface Statement {
  readonly text: string;
  readonly takesPeople?: boolean;
  readonly takesLines?: boolean;
}

/**
 * Fills an empty, migrated database with a government of 40 agencies in the middle of a year, by set-based SQL: for measurements
 * and for tests that need many rows and no history. Of every 19 people one has not set targets, so that his reviews are held up;
 * of every 23 one is late with his first review; of every 1,000 one waits for the training office; everybody has notices.
 * `supervisor` leads 24 people however many there are.
 * `schedule` is the cycle's; `query` runs a statement. Answers the ids that a measurement or a test needs.
 */
export async function seedRunningYear(
  query: (text: string, values?: unknown[]) => Promise<unknown[]>,
  { people, schedule }: { people: number; schedule: readonly Pick<ScheduleLine, 'step' | 'stepVersion' | 'occasion'>[] },
): Promise<RunningYear> {
  const one = async <Row>(text: string, values?: unknown[]) => (await query(text, values))[0] as Row;
  for (const statement of organisation) await query(statement.text, statement.takesPeople ? [people] : []);
  const { id: cycleId } = await one<{ id: string }>(
    `insert into cycle (id, unit_id, year, state, schedule, rules_checksum, created_at, opened_at)
     select uuidv7(), id, 2026, 'open', $1, 'seeded', business_now(), business_now() from unit where code = 'ROOT' returning id`,
    [JSON.stringify(schedule)],
  );
  const lines = JSON.stringify(schedule.map(({ step, stepVersion, occasion }, at) => ({ at, step, version: stepVersion, occasion })));
  for (const statement of documents) await query(statement.text, statement.takesLines ? [lines] : []);
  await query('drop table seeded');
  await query('analyze');
  const person = (n: number) =>
    one<SeededPerson>('select id, nip, name from employee where nip = $1', [String(198001012005010000n + BigInt(n))]);
  const [administrator, supervisor, somebody] = [await person(2), await person(1), await person(people - 1)];
  const { id: unitId } = await one<{ id: string }>(`select id from unit where code = 'UK-7'`);
  return { cycleId, unitId, administrator, supervisor, somebody };
}

const agencies = 40;
const led = 24;

const organisation: readonly Statement[] = [
  {
    text: `insert into unit (id, code, name, parent_id, zone, lineage)
      select id, 'ROOT', 'Pemerintah Provinsi Contoh', null, 'WIT', array[id] from (select uuidv7() as id) x`,
  },
  {
    text: `insert into unit (id, code, name, parent_id, zone, lineage)
      select x.id, 'UK-' || g, 'Dinas Contoh Nomor ' || g, root.id, 'WIT', array[root.id, x.id]
        from unit root, generate_series(1, ${agencies}) g, lateral (select uuidv7() as id where g > 0) x where root.code = 'ROOT'`,
  },
  { text: `insert into employee (id, nip, name, status, standing) values (uuidv7(), 'P-0001', 'Sekretaris Daerah', 'NON_ASN', '01')` },
  {
    takesPeople: true,
    text: `insert into employee (id, nip, name, status, standing, rank)
      select uuidv7(), (198001012005010000 + g)::text,
        (array['Ahmad', 'Siti', 'Budi', 'Rahma', 'Yusuf', 'Maria', 'Halim', 'Dewi'])[1 + (hashtext(g::text) & 7)] || ' ' ||
          initcap(translate(md5(g::text), '0123456789', 'ghijklmnop')), 'PNS', '01', 'III/c'
        from generate_series(1, $1::int) g`,
  },
  // The first 40 are the heads. The first of them leads 24 people; the others of his agency report to the next head.
  {
    text: `create table seeded as
      select e.id as employee_id, e.n, uuidv7() as participant_id, u.id as unit_id, top.id as top_id, e.n <= ${agencies} as is_head,
             1 + (e.n - 1) % ${agencies} as office, case when e.n % 19 = 0 then 'unset' when e.n % 23 = 1 then 'late'
               else 'due' end as standing
        from (select id, nip::bigint - 198001012005010000 as n from employee where status = 'PNS') e
        join unit u on u.code = 'UK-' || (1 + (e.n - 1) % ${agencies}) cross join (select id from employee where status = 'NON_ASN') top`,
  },
  { text: 'alter table seeded add column supervisor_id uuid' },
  {
    text: `update seeded s set supervisor_id = case when s.is_head then s.top_id else h.employee_id end from seeded h
       where h.n = case when s.office = 1 and s.n > ${agencies * led + 1} then 2 else s.office end`,
  },
  {
    text: `insert into assignment (id, employee_id, unit_id, kind, position, position_type, supervisor_id, valid_from)
      select uuidv7(), employee_id, unit_id, 'D', 'Pengelola Pelayanan Publik Ahli Muda', 'FUNGSIONAL', supervisor_id, '2020-01-01'
        from seeded order by n`,
  },
];

const documents: readonly Statement[] = [
  {
    text: `insert into participant (id, cycle_id, employee_id, year, unit_id, state, version, audit_n, audit_head)
      select s.participant_id, c.id, s.employee_id, c.year, s.unit_id, 'active', 1, 0, '' from seeded s, cycle c order by s.participant_id`,
  },
  {
    takesLines: true,
    text: `insert into step_run (id, participant_id, cycle_id, step, step_version, occasion, state, turn, opens_at, due_at, round, version,
      unmet, blocked_at)
      select uuidv7(), s.participant_id, c.id, l.step, l.version, l.occasion, x.state, case when x.state = 'open' then case
        when l.at = 0 then 'draft' when l.step = 'training-recommendation' then 'approve' else 'feedback' end end,
             business_now() - interval '9 days', business_now() + case when s.standing = 'late' then interval '-2 days'
               else interval '9 days' end, 1, 1,
             case when x.state = 'blocked' then array['supervisor'] else '{}' end,
             case when x.state = 'blocked' then business_now() - interval '9 days' end
        from seeded s cross join cycle c cross join json_to_recordset($1::json) as l(at int, step text, version int, occasion text)
        cross join lateral (select case when l.at = 0 and s.standing = 'unset' then 'open' when l.at = 0 then 'done'
          when l.step = 'training-recommendation' and s.standing = 'due' and s.n % 1000 = 3 then 'open' when l.at > 1 then 'scheduled'
          when s.standing = 'unset' then 'blocked' else 'open' end as state) x
       order by s.participant_id, l.at`,
  },
  {
    text: `insert into task (id, step_run_id, participant_id, cycle_id, employee_id, unit_id, step, occasion, turn, round, state,
      holder_id, opens_at, due_at, outcome, answers, closed_at)
      select uuidv7(), r.id, r.participant_id, r.cycle_id, s.employee_id, s.unit_id, r.step, r.occasion, 'agree', 1, 'done',
        s.supervisor_id, r.opens_at, r.due_at, 'done', '{}', r.due_at
        from step_run r join seeded s on s.participant_id = r.participant_id where r.state = 'done' order by r.id`,
  },
  {
    text: `insert into task (id, step_run_id, participant_id, cycle_id, employee_id, unit_id, step, occasion, turn, round, state,
      holder_id, pool, opens_at, due_at)
      select uuidv7(), r.id, r.participant_id, r.cycle_id, s.employee_id, s.unit_id, r.step, r.occasion, r.turn, 1, 'open', case r.turn
        when 'draft' then s.employee_id when 'feedback' then s.supervisor_id end, case r.turn when 'approve' then 'training-office' end,
        r.opens_at, r.due_at
        from step_run r join seeded s on s.participant_id = r.participant_id where r.state = 'open' order by r.id`,
  },
  {
    text: `insert into holding (step_run_id, version, since, kind, turn, holder_id, pool)
      select step_run_id, 1, opens_at, case turn when 'draft' then 'employee' when 'approve' then 'pool' else 'supervisor' end, turn,
             holder_id, pool from task
      union all select step_run_id, 2, closed_at, 'nobody', null, null, null from task where state = 'done' order by 1, 2`,
  },
  {
    text: `insert into progress_count (cycle_id, unit_id, step, occasion, state, due_on, n)
      select r.cycle_id, s.unit_id, r.step, r.occasion, r.state, (r.due_at at time zone 'UTC')::date::text, count(*) from step_run r
        join seeded s on s.participant_id = r.participant_id group by 1, 2, 3, 4, 5, 6`,
  },
  // Whole documents: everybody is active, and whoever's reviews are held up is counted so, once at all and once for what they lack.
  {
    text: `insert into progress_count (cycle_id, unit_id, step, occasion, state, due_on, n)
      select c.id, s.unit_id, '', x.occasion, x.state, '', count(*) from seeded s cross join cycle c
        join (values ('', 'active', false), ('', 'blocked', true), ('supervisor', 'blocked', true)) x(occasion, state, held)
          on not x.held or s.standing = 'unset' group by 1, 2, 4, 5`,
  },
  {
    text: `insert into audit_entry (stream, n, action, at, recorded_at, actor, body, prev, hash)
      select 'participant:' || participant_id, 1, case when n % 50 = 0 then 'run.skip' else 'started' end,
        business_now() - n * interval '1 minute', clock_timestamp(), 'system', '{}', '', '' from seeded order by n`,
  },
  {
    text: `insert into notification (id, kind, employee_id, pool, participant_id, step, occasion, created_at)
      select uuidv7(), 'task-opened', t.holder_id, t.pool, t.participant_id, t.step, t.occasion, t.opens_at from task t
        where t.state = 'open' order by t.id`,
  },
];
