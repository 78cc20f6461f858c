import { OneWay } from './one-way.js';

/** What is done later or more than once: jobs, bulk acts, incidents and answers to repeated requests. */
export class Work1764200000013 extends OneWay {
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
  continued_by uuid,
  created_at timestamptz not null,
  finished_at timestamptz,
  cancel_reason_id uuid references given_reason
);
comment on column bulk_operation.continued_by is 'Who resumed it or tried it again last: it has gone on by his right and name.';
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

create table imported_file (
  id uuid primary key,
  brings text not null check (brings in ('people', 'ratings')),
  name text not null,
  layout text not null,
  file_hash text not null,
  unit_id uuid references unit,
  created_by uuid not null,
  created_at timestamptz not null,
  because jsonb not null,
  state text not null check (state in ('writing', 'done', 'undoing', 'undone')),
  rows int not null,
  faulty int not null,
  created int not null,
  updated int not null,
  unchanged int not null,
  total int not null,
  written int not null default 0,
  left_out int not null default 0,
  undone int not null default 0,
  stays int not null default 0,
  units jsonb not null,
  counts jsonb not null,
  finished_at timestamptz,
  undone_by uuid,
  undo_reason_id uuid references given_reason,
  undo_because jsonb,
  undone_at timestamptz
);
comment on column imported_file.unit_id is 'The lowest unit above all whom it is about; none where that is no single one.';
comment on column imported_file.total is 'How many rows are new or change something: these are kept, and written in portions.';
comment on column imported_file.counts is 'What else its line of the trail says.';
create index imported_file_at on imported_file (created_at);
create table imported_row (
  import_id uuid not null references imported_file,
  n int not null,
  line int not null,
  nip text not null,
  name text not null,
  employee_id uuid,
  is_new boolean not null,
  part jsonb not null,
  state text not null default 'waiting' check (state in ('waiting', 'written', 'left', 'undoing', 'undone', 'stays')),
  code text,
  seen int not null,
  told int,
  told_back int,
  primary key (import_id, n)
);
comment on column imported_row.n is 'Its place in the order in which rows are written: whoever is above others comes first.';
comment on column imported_row.employee_id is 'None where a rating is told of somebody who is not kept.';
comment on column imported_row.seen is
  'The last change of the person when the file was checked: a later one that is not of this import counts before it.';
comment on column imported_row.told is 'The line of the person’s trail that tells of the writing.';
comment on column imported_row.told_back is 'The one that tells of the undoing.';
create index imported_row_waiting on imported_row (import_id, n) where state in ('waiting', 'undoing');
create index imported_row_employee on imported_row (employee_id);

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
  response json,
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
