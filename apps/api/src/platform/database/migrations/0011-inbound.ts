import { OneWay } from './one-way.js';

/** What other systems tell of ratings, and people of whom their files are not believed. */
export class Inbound1764200000011 extends OneWay {
  protected readonly sql = `
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
}
