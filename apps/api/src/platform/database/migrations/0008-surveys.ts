import { OneWay } from './one-way.js';

/** How satisfied the public was, by unit and period, with every version of what was entered. */
export class Surveys1764200000008 extends OneWay {
  protected readonly sql = `
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
}
