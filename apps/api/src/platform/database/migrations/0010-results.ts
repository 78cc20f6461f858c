import { OneWay } from './one-way.js';

/** What comes of documents: ratings, recommended courses, trainings, and signed papers with their receipts. */
export class Results1764200000010 extends OneWay {
  protected readonly sql = `
create table rating (
  participant_id uuid not null references participant,
  step text not null,
  occasion text not null,
  version int not null,
  result text not null check (result in ('ABOVE', 'AS_EXPECTED', 'BELOW')),
  behaviour text not null check (behaviour in ('ABOVE', 'AS_EXPECTED', 'BELOW')),
  predicate text not null,
  plan_version int,
  settled_at timestamptz not null,
  final_at timestamptz not null,
  primary key (participant_id, step, occasion, version)
);

comment on column rating.plan_version is 'The plan that the rated report was about.';
comment on column rating.final_at is 'From when nobody may object to it any more.';

create table training_recommendation (
  id uuid primary key,
  participant_id uuid not null references participant,
  course_code text not null references course (code),
  title text not null,
  version int not null,
  hours int not null,
  reason text not null,
  approved_at timestamptz not null,
  unique (participant_id, version, course_code)
);

comment on column training_recommendation.title is 'What the course was called when it was approved.';

create table learning_record (
  id uuid primary key,
  employee_id uuid not null references employee,
  title text not null,
  form text not null,
  held_on date not null,
  hours int not null,
  attended boolean not null,
  certificate text,
  version int not null default 1,
  constraint learning_record_hours_check check (hours > 0)
);
comment on column learning_record.held_on is 'Its last day: its hours count in that year.';
create unique index learning_record_once on learning_record (employee_id, held_on, title);

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

create table receipt (
  code text primary key,
  participant_id uuid not null references participant,
  task_id uuid not null unique references task,
  claims text not null,
  signature bytea not null,
  at timestamptz not null
);
create index receipt_participant on receipt (participant_id, at);
comment on column receipt.code is 'As it is printed, from the signature.';
comment on column receipt.claims is 'The very text that was signed, in UTF-8.';

create table printed_form (
  code text primary key,
  participant_id uuid not null references participant,
  form text not null check (form in ('skp', 'role-matrix', 'progress', 'reviews')),
  hash bytea not null,
  made_at timestamptz not null
);
comment on column printed_form.code is 'As it is printed, from the signature over what stands in it.';
comment on column printed_form.made_at is 'The moment of the version that was printed.';
`;
}
