import { OneWay } from './one-way.js';

/** Who may sign in, with which roles, codes and sessions, and why people did what needs a reason. */
export class Accounts1764200000003 extends OneWay {
  protected readonly sql = `
create table given_reason (
  id uuid primary key,
  text text not null,
  by_name text,
  by_post text,
  salt bytea not null
);
comment on column given_reason.by_name is 'What whoever gave it was called then; null for whoever runs the server.';
comment on column given_reason.by_post is 'The title of the post that he held then.';
comment on column given_reason.salt is 'The trail commits to text and author with it, and holds no word of either.';

create table account (
  id uuid primary key,
  username text not null unique,
  kind text not null default 'person' check (kind in ('person', 'token')),
  employee_id uuid unique references employee,
  display_name text not null,
  password_hash text,
  disabled_at timestamptz,
  disabled_reason_id uuid references given_reason,
  constraint account_token_check check (kind = 'person' or num_nonnulls(employee_id, password_hash) = 0)
);
comment on column account.kind is 'A token has an account of its own: what it does stands under its name.';
create index account_disabled on account (employee_id) where disabled_at is not null;

create table role_grant (
  id uuid primary key,
  account_id uuid not null references account,
  role text not null,
  unit_id uuid references unit,
  valid_from date,
  valid_to date
);
comment on column role_grant.valid_from is 'A business day; none means: since the beginning.';
create index role_grant_account on role_grant (account_id);
-- The day on which a role of this unit begins or ends. The machine's own day is nobody's working day.
create function grant_day(of_unit uuid) returns date language sql stable as $$
  select business_day(coalesce((select zone from unit where id = of_unit), (select zone from unit where parent_id is null
    order by code limit 1), 'WIB'))
$$;

-- One row per account: making a new code ends the one before it.
create table activation_code (
  account_id uuid primary key references account,
  kind text not null check (kind in ('activation', 'reset')),
  code_hash bytea not null,
  made_by uuid references account,
  made_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  used_at timestamptz
);

comment on column activation_code.made_by is 'None: whoever runs the server, by the command line.';

create table api_token (
  account_id uuid primary key references account,
  owner_id uuid not null references account,
  name text not null,
  secret_hash bytea not null unique,
  actions text[] not null,
  unit_id uuid references unit,
  created_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  revoked_reason_id uuid references given_reason
);
comment on column api_token.account_id is 'Its own account, under which it acts.';
comment on column api_token.owner_id is 'Whose it is: what he may no more, it may no more.';
comment on column api_token.actions is 'What of his rights it may use.';
comment on column api_token.unit_id is 'Where, with all below; null wherever he may.';
comment on column api_token.last_used_at is 'To the minute.';
create index api_token_owner on api_token (owner_id);

create table coming_standing (
  id uuid primary key,
  employee_id uuid not null references employee,
  standing text not null,
  begins_on date not null,
  given_by uuid not null references account,
  source text not null,
  reason_id uuid not null references given_reason,
  reason_hash text not null,
  unique (employee_id, begins_on)
);
comment on column coming_standing.begins_on is 'A day of the unit where the employee is then.';
comment on column coming_standing.source is 'The name of the list that told it.';
comment on column coming_standing.reason_hash is 'What the trail says of it when it begins.';

create table saved_view (
  id uuid primary key,
  account_id uuid not null references account,
  path text not null,
  name text not null,
  query text not null,
  unique (account_id, path, name)
);

create table session (
  id_hash bytea primary key,
  account_id uuid not null references account,
  created_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  expires_at timestamptz not null
);
create index session_account on session (account_id);

-- What happened to accounts and what was refused. Refusals of a minute that are alike are one row with their number, so that a flood of
-- them fills no disk.
create table security_event (
  id uuid primary key,
  event text not null,
  at timestamptz not null default clock_timestamp(),
  last_at timestamptz not null default clock_timestamp(),
  times int not null default 1,
  account_id uuid references account,
  subject_id uuid references account,
  address text,
  code text,
  reason_id uuid references given_reason,
  alike text unique
);
comment on column security_event.account_id is 'Who acted or tried; none where the name that was typed belongs to nobody.';
comment on column security_event.subject_id is 'Whose account it is about, where that is another one.';
comment on column security_event.address is 'None: on the server itself; *: too many to be told apart.';
comment on column security_event.alike is 'What further refusals of the same minute have in common with it; an act has none.';
create index security_event_at on security_event (at, id);
create index security_event_account on security_event (account_id, at);
create index security_event_subject on security_event (subject_id, at) where subject_id is not null;

create table login_failure (
  id bigint generated by default as identity primary key,
  name_hash bytea not null,
  device text,
  at timestamptz not null default clock_timestamp()
);
comment on column login_failure.name_hash is 'Of what was typed as the name.';
comment on column login_failure.device is 'The number of a device that the account has signed in with before.';
create index login_failure_name on login_failure (name_hash, device, at);
`;
}
