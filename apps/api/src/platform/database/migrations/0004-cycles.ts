import { standardSamples } from '@siklus/domain';
import { OneWay } from './one-way.js';

const samples = JSON.stringify(standardSamples).replaceAll("'", "''");

/** What a year is made from: templates, cycles, the catalogue of courses and sample plans. */
export class Cycles1764200000004 extends OneWay {
  protected readonly sql = `
create table template (
  id uuid primary key,
  name text not null,
  lines jsonb not null,
  version int not null default 1,
  active boolean not null default true,
  saved_at timestamptz not null default clock_timestamp(),
  saved_by uuid references account,
  reason_id uuid references given_reason
);
create unique index template_version on template (version);
create unique index template_in_force on template (active) where active;

create table cycle (
  id uuid primary key,
  unit_id uuid not null references unit,
  year int not null check (year between 2000 and 2200),
  state text not null default 'draft' check (state in ('draft', 'opening', 'open', 'closing', 'closed', 'reopening')),
  schedule jsonb not null,
  rules_checksum text not null,
  version int not null default 1,
  created_at timestamptz not null,
  opened_at timestamptz,
  closed_at timestamptz,
  template_version int,
  enrols jsonb not null default '{}',
  joins boolean not null default true,
  asks_expectations boolean not null default false,
  unique (unit_id, year)
);
comment on column cycle.enrols is 'Which employees of the unit take part; what is not named leaves nobody out.';
comment on column cycle.joins is 'Whether they join by themselves when they come while it runs.';
comment on column cycle.asks_expectations is 'Whether whoever agrees on targets writes what he expects of each core value.';

create table course (
  id uuid primary key,
  code text not null unique,
  title text not null,
  title_en text not null,
  hours int not null check (hours > 0),
  form text not null,
  tags text[] not null default '{}',
  active boolean not null default true,
  version int not null default 1
);

create table sample_plan (
  id uuid primary key,
  name text not null unique,
  positions text[] not null,
  results jsonb not null,
  active boolean not null default true,
  version int not null default 1
);
insert into sample_plan (id, name, positions, results)
select gen_random_uuid(), name, positions, results
  from jsonb_to_recordset('${samples}'::jsonb) sample(name text, positions text[], results jsonb);
`;
}
