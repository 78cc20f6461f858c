import { OneWay } from './one-way.js';

/** Who works in a team of another unit, and what is remarked in a document. */
export class Teams1764200000007 extends OneWay {
  protected readonly sql = `
create table team_assignment (
  id uuid primary key,
  participant_id uuid not null references participant,
  unit_id uuid not null references unit,
  team text not null,
  role text not null check (role in ('LEAD', 'MEMBER')),
  first_day date not null,
  last_day date not null,
  giver_id uuid not null references employee,
  given_for jsonb,
  reason_id uuid not null references given_reason,
  state text not null check (state in ('WAITING', 'CONSENTED', 'DECLINED', 'TAKEN_BACK', 'ENDED')),
  answered_by_name text,
  answered_for jsonb,
  answered_at timestamptz,
  answer_reason_id uuid references given_reason,
  end_reason_id uuid references given_reason,
  constraint team_assignment_days_check check (first_day <= last_day),
  constraint team_assignment_answer_check check ((state in ('WAITING', 'TAKEN_BACK')) = (answered_at is null)),
  constraint team_assignment_end_check check ((state in ('TAKEN_BACK', 'ENDED')) = (end_reason_id is not null))
);
comment on column team_assignment.unit_id is 'Of the team; the employee belongs to another one.';
comment on column team_assignment.reason_id is 'On what it is based, and who gave it, called as then.';
comment on column team_assignment.given_for is 'Whose post the giver acted for.';
comment on column team_assignment.answered_for is 'Whose post whoever answered acted for.';
create index team_assignment_participant on team_assignment (participant_id);
create index team_assignment_team on team_assignment (unit_id, team);
create index team_assignment_giver on team_assignment (giver_id);
create table remark (
  id uuid primary key,
  participant_id uuid not null references participant,
  assignment_id uuid references team_assignment,
  answers uuid,
  part text not null,
  plan_version int not null,
  author_id uuid not null references employee,
  text text not null,
  by_name text not null,
  by_post text,
  for_name text,
  salt bytea not null,
  at timestamptz not null,
  corrected_at timestamptz,
  read_at timestamptz,
  taken_back_at timestamptz,
  constraint remark_unread_check check (taken_back_at is null or read_at is null)
);
comment on column remark.for_name is 'In whose name a deputy said it (a.n.).';
comment on column remark.assignment_id is 'As whose lead it was written; null for whoever assesses.';
comment on column remark.answers is 'The remark that it answers.';
comment on column remark.part is 'The key of a result or an indicator in that version of the plan, or a core value.';
comment on column remark.salt is 'The trail commits to what was said with it, and holds none of it.';
comment on column remark.read_at is 'When somebody other than its writer first read it.';
create index remark_participant on remark (participant_id, at);
create unique index remark_answers on remark (answers) where taken_back_at is null;
`;
}
