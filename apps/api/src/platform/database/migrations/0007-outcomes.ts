import { OneWay } from './one-way.js';

/** What comes of documents: plans, ratings, recommended courses, signed papers and notices. */
export class Outcomes1764100000007 extends OneWay {
  protected readonly sql = teams + surveys + settled + inbound + exceptions + namings + notices;
}

const teams = `
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

const surveys = `
create table survey (
  id uuid primary key,
  unit_id uuid not null references unit,
  first_day date not null,
  last_day date not null,
  state text not null check (state in ('DRAFT', 'CONFIRMED', 'WITHDRAWN')),
  weight_mode text not null check (weight_mode in ('EXACT', 'PUBLISHED_0_11')),
  respondents int not null,
  served int,
  totals jsonb not null,
  "index" numeric not null,
  grade text not null check (grade in ('A', 'B', 'C', 'D')),
  version int not null default 1,
  constraint survey_days_check check (first_day <= last_day)
);
comment on column survey.totals is 'By element, the sum of what all respondents answered.';
comment on column survey.index is 'What the figures come to; with its grade, so that lists are ordered by it.';
create unique index survey_once on survey (unit_id, last_day) where state <> 'WITHDRAWN';
create table survey_version (
  survey_id uuid not null references survey,
  version int not null,
  act text not null check (act in ('ENTERED', 'CHANGED', 'CONFIRMED', 'CORRECTED', 'WITHDRAWN')),
  figures jsonb not null,
  by_name text not null,
  by_post text,
  at timestamptz not null,
  reason_id uuid references given_reason,
  file text,
  primary key (survey_id, version)
);
comment on column survey_version.figures is 'The survey as this act left it; the trail has the same.';
comment on column survey_version.file is 'What the file was called from which the figures were counted.';
`;

const settled = `
create table plan (
  id uuid primary key,
  participant_id uuid not null references participant,
  version int not null,
  agreed_at timestamptz not null,
  step text not null,
  occasion text not null,
  approach text not null check (approach in ('QUANTITATIVE', 'QUALITATIVE')),
  annex jsonb not null,
  expectations jsonb not null,
  superior_told uuid,
  unique (participant_id, version)
);
comment on column plan.step is 'In which step it was written and agreed, and for which occasion.';
comment on column plan.superior_told is 'The document of the superior about whose results its employee was last asked to confirm ties.';
create table plan_result (
  plan_id uuid not null references plan,
  key text not null,
  place smallint not null,
  title text not null,
  kind text not null check (kind in ('MAIN', 'ADDITIONAL')),
  assignment_id uuid references team_assignment,
  supports text,
  untied text,
  carriers jsonb,
  primary key (plan_id, key)
);
comment on column plan_result.key is 'Names it through all versions of the document’s plan: r3.';
comment on column plan_result.assignment_id is 'Across units, from which an additional result comes.';
comment on column plan_result.supports is 'The superior’s result in words, while it could not be chosen.';
comment on column plan_result.untied is 'Why it supports none.';
comment on column plan_result.carriers is 'Who carries it too, called as then.';
create table plan_tie (
  plan_id uuid not null references plan,
  result_key text not null,
  place smallint not null,
  document uuid not null references participant,
  version int not null,
  key text not null,
  way text not null check (way in ('DIRECT', 'NON_DIRECT')),
  title text not null,
  primary key (plan_id, result_key, place)
);
create index plan_tie_document on plan_tie (document, key);
comment on column plan_tie.title is 'What the superior’s result said in that version.';
create table tie_confirmation (
  id uuid primary key,
  participant_id uuid not null references participant,
  plan_version int not null,
  results jsonb not null,
  salt bytea not null,
  at timestamptz not null
);
create index tie_confirmation_participant on tie_confirmation (participant_id, at);
comment on column tie_confirmation.salt is 'The trail commits to what was confirmed with it.';
create table expected_result (
  id uuid primary key,
  participant_id uuid not null references participant,
  document uuid not null references participant,
  version int not null,
  key text not null,
  text text,
  done_by jsonb not null,
  on_behalf_of jsonb,
  salt bytea not null,
  at timestamptz not null
);
create index expected_result_participant on expected_result (participant_id, document, key, id);
comment on column expected_result.participant_id is 'The document of whom it is expected.';
comment on column expected_result.document is 'The head’s document.';
comment on column expected_result.key is 'The head’s result in that version of his plan.';
comment on column expected_result.text is 'Null where it was withdrawn.';
comment on column expected_result.done_by is 'Called as then.';
comment on column expected_result.on_behalf_of is 'Whose post he acted for.';
comment on column expected_result.salt is 'The trail commits to what was written with it.';
create table plan_indicator (
  plan_id uuid not null references plan,
  key text not null,
  result_key text not null,
  place smallint not null,
  aspect text check (aspect in ('QUANTITY', 'QUALITY', 'TIME', 'COST')),
  perspective text check (perspective in ('STAKEHOLDERS', 'PROCESS', 'STRENGTHENING', 'BUDGET')),
  text text not null,
  target_least numeric,
  target_most numeric,
  target_unit text,
  direction text check (direction in ('MORE', 'LESS', 'KEEP')),
  target_text text,
  pattern text not null check (pattern in ('CUMULATIVE', 'POSITION', 'PUBLISHED')),
  months jsonb not null,
  asks_evidence boolean not null default false,
  survey_unit_id uuid references unit,
  primary key (plan_id, key),
  constraint plan_indicator_target_check check (
    (target_text is null) = (num_nulls(target_least, target_most, target_unit, direction) = 0)),
  constraint plan_indicator_range_check check (target_least <= target_most)
);
comment on column plan_indicator.key is 'Names it through all versions of the document’s plan: r3.i2.';
comment on column plan_indicator.target_most is 'Of a target that is a single number the same as the least.';
comment on column plan_indicator.survey_unit_id is 'Whose survey of satisfaction publishes the value.';
create index plan_indicator_survey on plan_indicator (survey_unit_id) where survey_unit_id is not null;
comment on column plan_indicator.months is 'When in the year it is measured, each with the target of its own that it may have.';

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

const inbound = `
create table inbound_rating (
  id uuid primary key,
  nip text not null,
  name text not null,
  year int not null check (year between 2000 and 2200),
  period_kind text not null check (period_kind in ('MONTH', 'QUARTER', 'HALF', 'YEAR')),
  period_number smallint not null check (period_number between 1 and 12),
  post text not null,
  unit_id uuid references unit,
  unit_name text not null,
  position text not null,
  result text check (result in ('ABOVE', 'AS_EXPECTED', 'BELOW')),
  behaviour text check (behaviour in ('ABOVE', 'AS_EXPECTED', 'BELOW')),
  predicate text check (predicate in ('VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR')),
  contradicts boolean not null,
  assessor_nip text,
  assessor_name text,
  source text not null,
  import_id uuid not null,
  told_at timestamptz not null,
  unique (nip, year, period_kind, period_number, post)
);
comment on column inbound_rating.nip is 'Of somebody who may not be kept yet.';
comment on column inbound_rating.post is 'Empty for the own post; for one that somebody acts for its unit and title.';
comment on column inbound_rating.unit_id is 'The unit of that name, where there is one alone.';
comment on column inbound_rating.contradicts is 'Its predicate is another than the quadrant has for its two ratings.';
comment on column inbound_rating.source is 'What the file was called.';
comment on column inbound_rating.import_id is 'The import that told it last.';
`;

const exceptions = `
create table import_exception (
  id uuid primary key,
  nip text not null,
  name text,
  unit_id uuid references unit,
  kind text not null check (kind in ('RETIRED', 'MOVED', 'DISCIPLINED', 'OTHER')),
  last_day date,
  reason_id uuid not null references given_reason,
  made_by uuid not null references account,
  made_at timestamptz not null,
  ended_at timestamptz,
  end_reason_id uuid references given_reason
);
comment on column import_exception.nip is 'Of somebody who may not be kept.';
comment on column import_exception.name is 'As it was noted; of whoever is kept his own counts.';
comment on column import_exception.unit_id is 'Whose administrators care for it, with all above; null for those without limit.';
comment on column import_exception.last_day is 'The last day on which it counts; null until somebody ends it.';
create index import_exception_nip on import_exception (nip);
-- Each with whether it counts on the day that it is in its unit.
create view import_exception_now as
  select x.*, case when x.ended_at is not null then 'ended'
      when x.last_day < coalesce(t.today, business_day('WIB')) then 'over' else 'active' end as state
    from import_exception x left join unit_today t on t.unit_id = x.unit_id;
`;

const namings = `
create table superior_naming (
  id uuid primary key,
  employee_id uuid not null references employee,
  supervisor_id uuid not null references employee,
  reason_id uuid not null references given_reason,
  state text not null check (state in ('WAITING', 'REPLACED', 'CONFIRMED', 'DECLINED')),
  made_at timestamptz not null,
  decided_at timestamptz,
  decision_reason_id uuid references given_reason
);
comment on column superior_naming.supervisor_id is 'Whom he named.';
comment on column superior_naming.decision_reason_id is 'Why, and who decided it.';
create index superior_naming_employee on superior_naming (employee_id);
`;

const notices = `
create table notification (
  id uuid primary key,
  kind text not null,
  employee_id uuid,
  pool text,
  participant_id uuid not null,
  step text not null,
  occasion text not null,
  part text,
  created_at timestamptz not null,
  read_at timestamptz
);
comment on column notification.part is 'Of the document, that it is about: a key of the plan, or a core value.';
create index notification_employee on notification (employee_id, created_at desc);
create index notification_pool on notification (pool, created_at) where pool is not null;
create index notification_step on notification (participant_id, step, occasion);
create table notification_reading (
  notification_id uuid not null references notification on delete cascade,
  account_id uuid not null references account,
  read_at timestamptz not null,
  primary key (notification_id, account_id)
);
`;
