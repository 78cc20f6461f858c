import { OneWay } from './one-way.js';

/** Business time, the days of the three zones, and what the installation remembers about itself. */
export class Clock1764200000001 extends OneWay {
  protected readonly sql = `
-- Business time is one row. Only a database created for travel may shift or freeze it; elsewhere the constraint holds it at zero.
create table business_clock (
  only_row boolean primary key default true check (only_row),
  travel boolean not null default false,
  shift interval not null default '0',
  frozen timestamptz,
  constraint clock_stands_still check (travel or (shift = interval '0' and frozen is null))
);
insert into business_clock default values;
-- Every look at a post joins the clock; unanalyzed, the planner takes it for 1,500 rows.
analyze business_clock;
create function business_now() returns timestamptz language sql stable as
  $$ select coalesce(frozen, now() + shift) from business_clock $$;
create function zone_name(zone text) returns text language sql immutable as
  $$ select case zone when 'WIB' then 'Asia/Jakarta' when 'WITA' then 'Asia/Makassar' else 'Asia/Jayapura' end $$;
create function business_day(zone text) returns date language sql stable as
  $$ select (business_now() at time zone zone_name(zone))::date $$;

create table setting (key text primary key, value jsonb not null);
`;
}
