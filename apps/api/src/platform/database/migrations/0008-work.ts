import { OneWay } from './one-way.js';

/** What is done later or more than once: jobs, bulk acts, incidents and answers to repeated requests. */
export class Work1764100000008 extends OneWay {
  protected readonly sql = `
create table outbox (
  id uuid primary key,
  job text not null,
  lane text not null default 'work' check (lane in ('work', 'mail')),
  payload jsonb not null,
  created_at timestamptz not null default clock_timestamp(),
  due_at timestamptz not null default clock_timestamp(),
  sends int not null default 0,
  failures int not null default 0,
  next_send_at timestamptz not null default clock_timestamp(),
  acked_at timestamptz,
  last_error text
);
comment on column outbox.lane is 'Who does it: the queue, or the loop that speaks to the mail server.';
create index outbox_waiting on outbox (lane, next_send_at) where acked_at is null;

create table bulk_operation (
  id uuid primary key,
  kind text not null check (kind in ('open', 'join', 'close', 'resume', 'extend', 'remind', 'skip', 'reopen', 'withdraw', 'take-back',
    'refresh')),
  cycle_id uuid not null references cycle,
  unit_id uuid not null references unit,
  command jsonb not null,
  state text not null check (state in ('running', 'paused', 'finished', 'cancelled')),
  total int not null,
  done int not null default 0,
  failed int not null default 0,
  skipped int not null default 0,
  cancelled int not null default 0,
  created_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  cancel_reason_id uuid references given_reason
);
comment on column bulk_operation.unit_id is 'The lowest unit above all whom it is about: who looks after that one may follow and steer it.';
create index bulk_operation_cycle on bulk_operation (cycle_id);
create table bulk_item (
  operation_id uuid not null references bulk_operation,
  n int not null,
  target_id uuid not null,
  state text not null default 'waiting' check (state in ('waiting', 'done', 'failed', 'skipped', 'cancelled')),
  code text,
  details jsonb,
  primary key (operation_id, n),
  unique (operation_id, target_id)
);
create index bulk_item_waiting on bulk_item (operation_id, n) where state = 'waiting';

create table incident (
  id uuid primary key,
  kind text not null,
  outbox_id uuid not null unique references outbox,
  participant_id uuid references participant,
  account_id uuid references account,
  code text not null,
  details jsonb not null default '{}',
  attempts int not null,
  state text not null default 'open' check (state in ('open', 'resolved')),
  first_seen timestamptz not null default clock_timestamp(),
  last_seen timestamptz not null default clock_timestamp(),
  resolved_at timestamptz,
  reason_id uuid references given_reason
);

create table idempotency_key (
  account_id uuid not null,
  key text not null,
  route text not null,
  request_hash bytea not null,
  status int,
  response jsonb,
  created_at timestamptz not null default clock_timestamp(),
  primary key (account_id, key)
);
-- Old keys are looked for by age; they are written in that order, so block ranges suffice.
create index idempotency_key_created on idempotency_key using brin (created_at);

create table list_export (
  id uuid primary key,
  account_id uuid not null references account,
  list text not null,
  filter jsonb not null,
  sort jsonb,
  columns text[],
  format text not null check (format in ('csv', 'xlsx', 'zip')),
  form text check (form in ('skp', 'progress', 'reviews')),
  language text not null check (language in ('id', 'en')),
  state text not null default 'running' check (state in ('running', 'done', 'failed')),
  rows int not null default 0,
  total int,
  attempts int not null default 0,
  next_try_at timestamptz not null default clock_timestamp(),
  code text,
  details jsonb,
  name text,
  reach jsonb,
  created_at timestamptz not null default clock_timestamp()
);
comment on column list_export.reach is 'His roles and the people below him when it was written: without these it is not his to read.';
create index list_export_running on list_export (created_at) where state = 'running';
`;
}
