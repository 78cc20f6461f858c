import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The foundation: people, cycles, the engine's tables, the append-only audit trail, and the role the application works under. */
export class Foundation1764000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [clock, people, accounts, cycles, engine, outcomes, plumbing]) await queryRunner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('The foundation cannot be taken back; restore a backup instead.');
  }
}

// Business time is one row. Only a database created for travel may shift or freeze it; elsewhere the constraint holds it at zero.
const clock = `
create table business_clock (
  only_row boolean primary key default true check (only_row),
  travel boolean not null default false,
  shift interval not null default '0',
  frozen timestamptz,
  constraint clock_stands_still check (travel or (shift = interval '0' and frozen is null))
);
insert into business_clock default values;
-- Every look at a post joins the clock; unanalyzed, the planner takes it for 1,500 rows.
analyze business_clock;
create function business_now() returns timestamptz language sql stable as
  $$ select coalesce(frozen, now() + shift) from business_clock $$;
create function zone_name(zone text) returns text language sql immutable as
  $$ select case zone when 'WIB' then 'Asia/Jakarta' when 'WITA' then 'Asia/Makassar' else 'Asia/Jayapura' end $$;
create function business_day(zone text) returns date language sql stable as
  $$ select (business_now() at time zone zone_name(zone))::date $$;
create table setting (key text primary key, value jsonb not null);
`;

const people =
  `
create extension if not exists btree_gist;
create table unit (
  id uuid primary key,
  code text not null unique,
  name text not null,
  parent_id uuid references unit,
  zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
  lineage uuid[] not null
);
create index unit_lineage on unit using gin (lineage);
create index unit_parent on unit (parent_id);

create table employee (
  id uuid primary key,
  nip text not null unique,
  name text not null,
  status text not null check (status in ('PNS', 'CPNS', 'PPPK', 'NON_ASN')),
  standing text not null,
  rank text,
  email text,
  version int not null default 1
);
create index employee_name on employee (name);

create table assignment (
  id uuid primary key,
  employee_id uuid not null references employee,
  unit_id uuid not null references unit,
  kind text not null check (kind in ('D', 'PLT', 'PLH', 'PJ', 'TT')),
  position text not null,
  position_type text not null,
  level text,
  supervisor_id uuid references employee,
  valid_from date not null,
  valid_to date,
  -- The days as moments of the unit's own zone, kept by a trigger: who holds a post now is then a plain comparison.
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  constraint nobody_supervises_himself check (supervisor_id <> employee_id),
  constraint ends_after_it_begins check (valid_to is null or valid_to >= valid_from),
  constraint one_main_post_at_a_time exclude using gist (employee_id with =, tstzrange(starts_at, ends_at) with &&)
    where (kind in ('D', 'PJ', 'TT')) deferrable initially deferred
);
create index assignment_employee on assignment (employee_id);
create index assignment_supervisor on assignment (supervisor_id);
create index assignment_unit on assignment (unit_id);
create index assignment_acting on assignment (unit_id, position) where kind in ('PLT', 'PLH', 'PJ');

create function assignment_moments() returns trigger language plpgsql as $$
begin
  select new.valid_from::timestamp at time zone zone_name(u.zone), coalesce((new.valid_to + 1)::timestamp at time zone ` +
  `zone_name(u.zone), 'infinity')
    into new.starts_at, new.ends_at from unit u where u.id = new.unit_id;
  return new;
end $$;
create trigger assignment_moments before insert or update of valid_from, valid_to, unit_id
  on assignment for each row execute function assignment_moments();
create function unit_zone_moved() returns trigger language plpgsql as $$
begin
  update assignment set valid_from = valid_from where unit_id = new.id;
  return null;
end $$;
create trigger unit_zone_moved after update of zone on unit for each row when (old.zone <> new.zone) execute function unit_zone_moved();

-- The day it is in each unit.
create view unit_today as
  select u.id as unit_id, u.zone, (coalesce(c.frozen, now() + c.shift) at time zone zone_name(u.zone))::date as today
    from unit u cross join business_clock c;
-- The post an employee holds now, at most one. The clock is joined as a table: as a function it would be asked again for every row.
create view current_assignment as
  select a.* from assignment a cross join business_clock c
   where a.kind in ('D', 'PJ', 'TT') and a.starts_at <= coalesce(c.frozen, now() + c.shift)
     and a.ends_at > coalesce(c.frozen, now() + c.shift);
-- Who acts now for the post that another person holds.
create view acting_official as
  select held.employee_id as holder_id, acting.employee_id as acting_id, acting.kind
    from business_clock c
    cross join assignment held
    join assignment acting on acting.unit_id = held.unit_id and acting.position = held.position and acting.employee_id <> held.employee_id
   where held.kind in ('D', 'TT') and acting.kind in ('PLT', 'PLH', 'PJ')
     and held.starts_at <= coalesce(c.frozen, now() + c.shift) and held.ends_at > coalesce(c.frozen, now() + c.shift)
     and acting.starts_at <= coalesce(c.frozen, now() + c.shift) and acting.ends_at > coalesce(c.frozen, now() + c.shift);
`;

const accounts = `
create table account (
  id uuid primary key,
  username text not null unique,
  employee_id uuid unique references employee,
  display_name text not null,
  password_hash text,
  disabled_at timestamptz
);
create table role_grant (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null,
  unit_id uuid references unit,
  valid_from date not null default current_date,
  valid_to date
);
create index role_grant_account on role_grant (account_id);
create table session (
  id_hash bytea primary key,
  account_id uuid not null references account,
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);
create index session_account on session (account_id);
create table login_failure (username text not null, address text not null, at timestamptz not null default clock_timestamp());
create index login_failure_username on login_failure (username, at);
create index login_failure_address on login_failure (address, at);
`;

const cycles = `
create table template (id uuid primary key, name text not null, lines jsonb not null, version int not null default 1,
  active boolean not null default true);
create table cycle (
  id uuid primary key,
  unit_id uuid not null references unit,
  year int not null check (year between 2000 and 2200),
  state text not null default 'draft' check (state in ('draft', 'opening', 'open', 'closed')),
  schedule jsonb not null,
  rules_checksum text not null,
  version int not null default 1,
  created_at timestamptz not null,
  opened_at timestamptz,
  unique (unit_id, year)
);
create table course (
  id uuid primary key,
  code text not null unique,
  title text not null,
  title_en text not null,
  hours int not null check (hours > 0),
  form text not null,
  tags text[] not null default '{}',
  active boolean not null default true,
  version int not null default 1
);
`;

const engine = `
create table participant (
  id uuid primary key,
  cycle_id uuid not null references cycle,
  employee_id uuid not null references employee,
  unit_id uuid not null references unit,
  state text not null check (state in ('active', 'complete', 'withdrawn')),
  version int not null,
  wakes_at timestamptz,
  audit_n int not null,
  audit_head bytea not null,
  unique (cycle_id, employee_id)
);
create index participant_employee on participant (employee_id);
create index participant_unit on participant (cycle_id, unit_id);
create index participant_wakes on participant (wakes_at) where wakes_at is not null;

create table step_run (
  id uuid primary key,
  participant_id uuid not null references participant,
  cycle_id uuid not null,
  segment_id uuid,
  step text not null,
  step_version smallint not null,
  occasion text not null,
  state text not null check (state in ('scheduled', 'blocked', 'open', 'done', 'skipped', 'cancelled')),
  turn text,
  opens_at timestamptz not null,
  due_at timestamptz not null,
  round smallint not null,
  version int not null,
  unmet text[] not null,
  unique (participant_id, step, occasion)
);
create index step_run_blocked on step_run (cycle_id) where state = 'blocked';

create table task (
  id uuid primary key,
  step_run_id uuid not null references step_run,
  participant_id uuid not null,
  cycle_id uuid not null,
  employee_id uuid not null,
  unit_id uuid not null,
  step text not null,
  occasion text not null,
  turn text not null,
  round smallint not null,
  state text not null check (state in ('open', 'done', 'cancelled')),
  holder_id uuid,
  pool text,
  opens_at timestamptz not null,
  due_at timestamptz not null,
  late boolean not null default false,
  outcome text,
  answers jsonb,
  reason text,
  salt bytea,
  closed_at timestamptz,
  closed_by uuid,
  check (state <> 'open' or (holder_id is null) <> (pool is null))
);
create unique index one_open_task on task (step_run_id) where state = 'open';
create index task_inbox on task (holder_id, due_at) where state = 'open';
create index task_pool on task (pool, due_at) where state = 'open' and pool is not null;
create index task_participant on task (participant_id);
create index task_cycle on task (cycle_id, due_at) where state = 'open';

create table task_draft (
  task_id uuid not null references task,
  account_id uuid not null references account,
  answers jsonb not null,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (task_id, account_id)
);

create table progress_count (
  cycle_id uuid not null, unit_id uuid not null, step text not null, occasion text not null, state text not null,
  n bigint not null,
  primary key (cycle_id, unit_id, step, occasion, state)
);
create table progress_delta (
  id bigint generated always as identity primary key,
  cycle_id uuid not null, unit_id uuid not null, step text not null, occasion text not null, state text not null,
  d int not null
);

create table audit_entry (
  stream text not null,
  n int not null,
  action text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  actor text not null,
  body jsonb not null,
  prev bytea not null,
  hash bytea not null,
  primary key (stream, n)
);
-- Statistics for the planner. An open document is read by its ids; what people wrote is compared by nobody, and sorting it is dear.
alter table participant alter audit_head set statistics 0;
alter table task alter answers set statistics 0, alter reason set statistics 0, alter salt set statistics 0;
create function analyze_progress() returns void language plpgsql security definer set search_path = public
  set default_statistics_target = 10 as
  $$ begin analyze participant, step_run, task; end $$;
-- For the anchors, which read a span of machine time; entries are written in that order, so block ranges suffice.
create index audit_entry_recorded on audit_entry using brin (recorded_at);
create table audit_stream (stream text primary key, n int not null, head bytea not null);
`;

const outcomes = `
create table plan (
  id uuid primary key,
  participant_id uuid not null references participant,
  version int not null,
  agreed_at timestamptz not null,
  unique (participant_id, version)
);
create table plan_indicator (
  plan_id uuid not null references plan,
  reference text not null,
  result text not null,
  kind text not null,
  supports text,
  aspect text not null,
  indicator text not null,
  target_number numeric,
  target_unit text,
  target_text text,
  primary key (plan_id, reference)
);
create table rating (
  participant_id uuid not null references participant,
  step text not null,
  occasion text not null,
  version int not null,
  result text not null check (result in ('ABOVE', 'AS_EXPECTED', 'BELOW')),
  behaviour text not null check (behaviour in ('ABOVE', 'AS_EXPECTED', 'BELOW')),
  predicate text not null,
  settled_at timestamptz not null,
  primary key (participant_id, step, occasion, version)
);
create table training_recommendation (
  id uuid primary key,
  participant_id uuid not null references participant,
  course_code text not null references course (code),
  version int not null,
  hours int not null,
  reason text not null,
  approved_at timestamptz not null,
  unique (participant_id, version, course_code)
);
create table signed_document (
  participant_id uuid not null references participant,
  step text not null,
  occasion text not null,
  version int not null,
  body jsonb not null,
  hash bytea not null,
  signed_at timestamptz not null,
  primary key (participant_id, step, occasion, version)
);
create table notification (
  id uuid primary key,
  kind text not null,
  employee_id uuid,
  pool text,
  participant_id uuid not null,
  step text not null,
  occasion text not null,
  created_at timestamptz not null,
  read_at timestamptz,
  mailed_at timestamptz,
  mail_error text
);
create index notification_employee on notification (employee_id, created_at desc);
`;

const plumbing = `
create table outbox (
  id uuid primary key,
  job text not null,
  payload jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  sends int not null default 0,
  failures int not null default 0,
  next_send_at timestamptz not null default clock_timestamp(),
  acked_at timestamptz,
  last_error text
);
create index outbox_waiting on outbox (next_send_at) where acked_at is null;
create table bulk_operation (
  id uuid primary key,
  kind text not null,
  cycle_id uuid not null references cycle,
  command jsonb not null,
  state text not null check (state in ('running', 'paused', 'finished')),
  total int not null,
  done int not null default 0,
  failed int not null default 0,
  skipped int not null default 0,
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz
);
create index bulk_operation_cycle on bulk_operation (cycle_id);
create table bulk_item (
  operation_id uuid not null references bulk_operation,
  n int not null,
  target_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed', 'skipped')),
  code text,
  primary key (operation_id, n),
  unique (operation_id, target_id)
);
create index bulk_item_waiting on bulk_item (operation_id, n) where state = 'waiting';
create table incident (
  id uuid primary key,
  kind text not null,
  outbox_id uuid unique references outbox,
  reason text not null,
  attempts int not null,
  state text not null default 'open' check (state in ('open', 'resolved')),
  first_seen timestamptz not null default clock_timestamp(),
  last_seen timestamptz not null default clock_timestamp(),
  resolved_at timestamptz
);
create table idempotency_key (
  account_id uuid not null,
  key text not null,
  route text not null,
  request_hash bytea not null,
  status int,
  response jsonb,
  headers jsonb,
  created_at timestamptz not null default clock_timestamp(),
  primary key (account_id, key)
);

-- The role belongs to the whole server: the migration of another database may make it in this very moment.
do $$ begin
  if not exists (select from pg_roles where rolname = 'siklus_app') then create role siklus_app nologin; end if;
exception when duplicate_object or unique_violation then null;
end $$;
grant siklus_app to current_user;
grant usage on schema public to siklus_app;
grant select, insert, update, delete on all tables in schema public to siklus_app;
grant usage on all sequences in schema public to siklus_app;
-- The trail is append-only for the application: what is written stays.
revoke update, delete, truncate on audit_entry, signed_document from siklus_app;
revoke all on migrations from siklus_app;
grant select on migrations to siklus_app;
`;
