import { OneWay } from './one-way.js';

/** The append-only trail, and what it commits to about people. */
export class Trail1764200000006 extends OneWay {
  protected readonly sql = `
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
-- For the anchors, which read a span of machine time; entries are written in that order, so block ranges suffice.
create index audit_entry_recorded on audit_entry using brin (recorded_at);
-- In the order of the list: all of it, what one account did, what was done of one kind; and what was done to an account.
create index audit_entry_at on audit_entry (at, stream, n);
create index audit_entry_actor on audit_entry (actor, at);
create index audit_entry_action on audit_entry (action, at);
create index audit_entry_account on audit_entry ((body ->> 'accountId')) where (body ->> 'accountId') is not null;
create table audit_stream (stream text primary key, n int not null, head bytea not null);

create table employee_change (
  employee_id uuid not null,
  n int not null,
  at timestamptz not null,
  post text,
  fields jsonb not null,
  source text,
  salt bytea not null,
  primary key (employee_id, n)
);
comment on column employee_change.employee_id is 'Evidence outlives somebody whom an import had brought and that was undone.';
comment on column employee_change.n is 'The line of the person’s trail that commits to it.';
comment on column employee_change.post is 'The title of the post that it is about.';
comment on column employee_change.source is 'The name of the file that was imported; none where somebody changed it by hand.';
comment on column employee_change.salt is 'The trail commits to what changed with it, and holds no value of it.';
create index employee_change_at on employee_change (at, n);
`;
}
