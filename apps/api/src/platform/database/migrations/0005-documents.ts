import { OneWay } from './one-way.js';

/** A participant's document and how far it has come: what the engine writes, and what people leave beside it. */
export class Documents1764200000005 extends OneWay {
  protected readonly sql = progress + tasks + counts + notes + files + statistics;
}

const progress = `
create table participant (
  id uuid primary key,
  cycle_id uuid not null references cycle,
  employee_id uuid not null references employee,
  year int not null,
  template_version int,
  unit_id uuid not null references unit,
  state text not null check (state in ('active', 'complete', 'unrated', 'withdrawn', 'unfinished')),
  version int not null,
  wakes_at timestamptz,
  audit_n int not null,
  audit_head bytea not null,
  unique (employee_id, year)
);
comment on column participant.year is 'That of its cycle: an employee has one document a year, in whatever cycle.';
comment on column participant.template_version is 'The template that the document follows.';
comment on column participant.wakes_at is 'The next moment at which something happens by itself.';
comment on column participant.audit_n is 'How many entries the document’s trail has.';
comment on column participant.audit_head is 'The hash of the last of them.';
create index participant_cycle on participant (cycle_id, employee_id);
create index participant_unit on participant (cycle_id, unit_id);
create index participant_wakes on participant (wakes_at) where wakes_at is not null;
-- Orders in which the long lists are read, so that a page costs as much with a province as with an office.
create index participant_by_unit on participant (unit_id, id);
create index participant_by_state on participant (state, id);

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
  due_before timestamptz,
  round smallint not null,
  version int not null,
  unmet text[] not null,
  blocked_at timestamptz,
  cause text check (cause in ('NOT_REPORTED', 'NOT_REVIEWED', 'BEFORE_JOINING', 'NOT_AGREED_IN_TIME')),
  asked_as text check (asked_as in ('employee', 'supervisor', 'higherOfficial')),
  unique (participant_id, step, occasion),
  constraint step_run_blocked_since check ((state = 'blocked') = (blocked_at is not null))
);
-- Few runs are blocked, so these cost the engine next to nothing: one in the order of the list, one to ask a document.
create index step_run_blocked on step_run (cycle_id, blocked_at, id) where state = 'blocked';
create index step_run_blocked_of on step_run (participant_id) where state = 'blocked';
-- Whoever starts asks which versions of steps on request are in use.
create index step_run_asked on step_run (cycle_id, step, step_version) where asked_as is not null;
`;

const tasks = `
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
  on_behalf_of uuid,
  deputies uuid[] not null default '{}',
  opens_at timestamptz not null,
  due_at timestamptz not null,
  late boolean not null default false,
  reminded_at timestamptz,
  opened_at timestamptz,
  outcome text,
  answers jsonb,
  reason text,
  marks jsonb,
  salt bytea,
  closed_at timestamptz,
  closed_by uuid,
  closed_by_name text,
  closed_by_post text,
  closed_as text,
  closed_for uuid,
  closed_for_name text,
  closed_for_post text,
  check (state <> 'open' or (holder_id is null) <> (pool is null))
);
comment on column task.closed_as is 'As what he acted for the post of another, PLT, PLH or PJ; null where he took his own turn.';
comment on column task.on_behalf_of is 'For whose post the holder stands in (a.n.).';
comment on column task.deputies is 'Who else may take the turn, acting for the holder’s post.';
comment on column task.reminded_at is 'When its holder was last reminded of it.';
comment on column task.opened_at is 'When somebody who may take it first looked at it.';
comment on column task.marks is 'What of a returned answer was marked, by its key, each with a comment.';
comment on column task.closed_by_name is 'What whoever closed it was called then; null where time or the reporting line closed it.';
comment on column task.closed_by_post is 'The title of the post that he held then.';
comment on column task.closed_for is 'On whose behalf he closed it, acting for that post (a.n.).';
comment on column task.salt is 'The trail commits to answers and reason with it, and holds neither.';
create unique index one_open_task on task (step_run_id) where state = 'open';
create index task_inbox on task (holder_id, due_at) where state = 'open';
create index task_pool on task (pool, due_at) where state = 'open' and pool is not null;
create index task_participant on task (participant_id);
-- A whole cycle is due at one moment, so the order needs the id; who is late with how many is read from the index alone.
create index task_cycle on task (cycle_id, due_at, id) include (holder_id) where state = 'open';

-- One row per change, each lasting until the next of its run, so there is neither gap nor overlap.
create table holding (
  step_run_id uuid not null,
  version int not null,
  since timestamptz not null,
  kind text not null check (kind in
    ('employee', 'supervisor', 'higherOfficial', 'deputy', 'pool', 'administrator', 'system', 'nobody')),
  turn text,
  holder_id uuid,
  pool text,
  on_behalf_of uuid,
  primary key (step_run_id, version, since)
);
comment on column holding.on_behalf_of is 'For whose post a deputy stands in (a.n.).';

create table task_draft (
  task_id uuid not null references task,
  account_id uuid not null references account,
  answers jsonb not null,
  saved_at timestamptz not null default clock_timestamp(),
  primary key (task_id, account_id)
);
`;

// Rows without a step count documents: by their state, held up ('blocked'), and held up for a need (the occasion); those have no due day.
const counts = `
create table progress_count (
  cycle_id uuid not null,
  unit_id uuid not null,
  step text not null,
  occasion text not null,
  state text not null,
  due_on text not null,
  n bigint not null,
  primary key (cycle_id, unit_id, step, occasion, state, due_on)
);
create table progress_delta (
  id bigint generated by default as identity primary key,
  cycle_id uuid not null,
  unit_id uuid not null,
  step text not null,
  occasion text not null,
  state text not null,
  due_on text not null,
  d int not null
);
`;

const notes = `
create table progress_note (
  id uuid primary key,
  participant_id uuid not null references participant,
  indicator text not null,
  plan_version int not null,
  day date not null,
  value numeric,
  note text,
  salt bytea not null,
  at timestamptz not null,
  written_at timestamptz not null,
  check (value is not null or note is not null)
);
comment on column progress_note.indicator is 'Its key in that version of the plan.';
comment on column progress_note.day is 'For which it counts.';
comment on column progress_note.salt is 'The trail commits to value and note with it, and holds neither.';
comment on column progress_note.at is 'When it came.';
comment on column progress_note.written_at is 'By the same clock: as long before it came as its device says that it waited.';
create index progress_note_participant on progress_note (participant_id, indicator, day);
create table pinned_indicators (
  participant_id uuid primary key references participant,
  indicators text[] not null
);

create table document_visit (
  participant_id uuid not null references participant,
  account_id uuid not null references account,
  day date not null,
  kind text not null check (kind in ('document', 'trail', 'team')),
  visited_as text not null,
  at timestamptz not null,
  primary key (participant_id, account_id, day, kind)
);
comment on column document_visit.day is
  'In the unit’s zone: one row a day for each kind says enough and does not count somebody’s clicks.';
`;

const files = `
create table stored_file (
  id uuid primary key,
  participant_id uuid not null references participant,
  type text not null check (type in (
    'image/jpeg',
    'image/png',
    'image/webp',
    'application/pdf',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    'application/vnd.oasis.opendocument.text',
    'application/vnd.oasis.opendocument.spreadsheet',
    'application/vnd.oasis.opendocument.presentation'
  )),
  name text not null,
  bytes int not null,
  sha256 bytea not null,
  account_id uuid not null references account,
  captured_at timestamptz,
  received_at timestamptz not null,
  scan text not null check (scan in ('OFF', 'WAITING', 'CLEAN', 'HARMFUL', 'WITHDRAWN')),
  finding text not null default 'SAME' check (finding in ('SAME', 'CHANGED', 'MISSING', 'UNREADABLE')),
  checked_at timestamptz
);
comment on column stored_file.participant_id is 'The document by whose right it is read.';
comment on column stored_file.type is 'By what is in it, whatever its name or its sender said.';
comment on column stored_file.sha256 is 'Of what is kept: a picture is drawn anew before.';
comment on column stored_file.captured_at is 'In business time, as long before it was received as its device says.';
comment on column stored_file.received_at is 'By the server, in business time.';
comment on column stored_file.checked_at is 'Machine time.';
create index stored_file_participant on stored_file (participant_id);
create index stored_file_checked on stored_file (checked_at);
create index stored_file_waiting on stored_file (id) where scan = 'WAITING';

create table evidence (
  id uuid primary key,
  participant_id uuid not null references participant,
  indicator text not null,
  plan_version int not null,
  period text not null,
  note_id uuid references progress_note,
  file_id uuid unique references stored_file,
  link text,
  title text not null,
  account_id uuid not null references account,
  salt bytea not null,
  at timestamptz not null,
  state text not null default 'WAITING' check (state in ('WAITING', 'ACCEPTED', 'GIVEN_BACK', 'WITHDRAWN')),
  judged_by_name text,
  judged_by_post text,
  judged_for_name text,
  judged_at timestamptz,
  reason_id uuid references given_reason,
  withdrawn_at timestamptz,
  withdrawn_reason_id uuid references given_reason,
  constraint evidence_one_check check (num_nonnulls(file_id, link) = 1),
  constraint evidence_judged_check check (state = 'WITHDRAWN' or (state = 'WAITING') = (judged_at is null)),
  constraint evidence_withdrawn_check
    check ((state = 'WITHDRAWN') = (withdrawn_at is not null and withdrawn_reason_id is not null)),
  constraint evidence_reason_check check (state <> 'GIVEN_BACK' or reason_id is not null)
);
comment on column evidence.indicator is 'Its key in that version of the plan, which was in force then.';
comment on column evidence.period is 'The occasion of the report that it is for; empty where it is for the year.';
comment on column evidence.link is 'As it was written; the server never opens it.';
comment on column evidence.judged_for_name is 'In whose name a deputy judged it (a.n.).';
comment on column evidence.salt is 'The trail commits to what was attached with it, and holds no word of it.';
create index evidence_participant on evidence (participant_id, at);
`;

// For the planner. An open document is read by its ids; what people wrote is compared by nobody, and sorting it is dear.
// A step's occasion and state go together; taken for independent, a unit's people at a step look like a handful.
const statistics = `
alter table participant alter audit_head set statistics 0;
alter table task alter answers set statistics 0, alter reason set statistics 0, alter salt set statistics 0;
create statistics step_run_standing (mcv) on step, occasion, state from step_run;
create function analyze_progress() returns void language plpgsql security definer set search_path = public
  set default_statistics_target = 10 as
  $$ begin analyze participant, step_run, task; end $$;
`;
