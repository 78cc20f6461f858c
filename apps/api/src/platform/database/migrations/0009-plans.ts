import { OneWay } from './one-way.js';

/** Agreed plans in columns: results, indicators, what they support, and what is expected of them. */
export class Plans1764200000009 extends OneWay {
  protected readonly sql = `
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
`;
}
