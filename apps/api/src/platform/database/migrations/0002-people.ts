import { OneWay } from './one-way.js';

/** Units, employees and their posts, with what reads them at the moment it is now. */
export class People1764200000002 extends OneWay {
  protected readonly sql = units + employees + posts + moments + views;
}

// Names and numbers can be found although they were typed with errors: trigrams of each, indexed.
const units = `
create extension if not exists pg_trgm;
create extension if not exists btree_gist;
create table unit (
  id uuid primary key,
  code text not null unique,
  name text not null,
  parent_id uuid references unit,
  zone text not null check (zone in ('WIB', 'WITA', 'WIT')),
  lineage uuid[] not null
);
comment on column unit.lineage is 'The units from the root down to this one.';
create index unit_lineage on unit using gin (lineage);
create index unit_parent on unit (parent_id);
create index unit_name_alike on unit using gin (name gin_trgm_ops);
create index unit_code_alike on unit using gin (code gin_trgm_ops);
`;

const employees = `
create table employee (
  id uuid primary key,
  nip text not null unique,
  name text not null,
  status text not null check (status in ('PNS', 'CPNS', 'PPPK', 'NON_ASN')),
  standing text not null,
  rank text,
  email text,
  version int not null default 1
);
create index employee_name on employee (name);
create index employee_standing on employee (standing);
create index employee_name_alike on employee using gin (name gin_trgm_ops);
create index employee_nip_alike on employee using gin (nip gin_trgm_ops);
`;

const posts = `
create table assignment (
  id uuid primary key,
  employee_id uuid not null references employee,
  unit_id uuid not null references unit,
  kind text not null check (kind in ('D', 'PLT', 'PLH', 'PJ', 'TT')),
  position text not null,
  position_type text not null,
  level text,
  supervisor_id uuid references employee,
  valid_from date not null,
  valid_to date,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  former_end date,
  constraint nobody_supervises_himself check (supervisor_id <> employee_id),
  constraint ends_after_it_begins check (valid_to is null or valid_to >= valid_from),
  constraint one_main_post_at_a_time exclude using gist (employee_id with =, tstzrange(starts_at, ends_at) with &&)
    where (kind in ('D', 'PJ', 'TT')) deferrable initially deferred
);
comment on column assignment.starts_at is 'The first day as a moment of the unit’s own zone, kept by a trigger.';
comment on column assignment.ends_at is 'The end of the last day, likewise: who holds a post now is then a plain comparison.';
comment on column assignment.former_end is
  'The last day that the main post before had until it had to end for this one: infinity for an open end, null where none had to.';
create index assignment_employee on assignment (employee_id);
create index assignment_supervisor on assignment (supervisor_id);
create index assignment_unit on assignment (unit_id);
-- Posts begin and end by themselves: whoever follows that looks for the moments since his last pass.
insert into setting (key, value) values ('posts_followed', jsonb_build_object('at', now()));
create index assignment_begins on assignment (starts_at);
create index assignment_ends on assignment (ends_at) where ends_at < 'infinity';
create index assignment_acting on assignment (unit_id, position) where kind in ('PLT', 'PLH', 'PJ');
`;

// Who moves to a unit of another zone holds the new main post from the moment the old one ends: days begin earlier in the east, but nobody
// has two posts or none in between.
const moments = `
create function assignment_moments() returns trigger language plpgsql as $$
begin
  select coalesce(
      (select before.ends_at from assignment before
        where before.employee_id = new.employee_id and before.valid_to = new.valid_from - 1 and before.kind in ('D', 'PJ', 'TT')
          and new.kind in ('D', 'PJ', 'TT')),
      new.valid_from::timestamp at time zone zone_name(u.zone)),
    coalesce((new.valid_to + 1)::timestamp at time zone zone_name(u.zone), 'infinity')
    into new.starts_at, new.ends_at from unit u where u.id = new.unit_id;
  return new;
end $$;
create trigger assignment_moments before insert or update of valid_from, valid_to, unit_id
  on assignment for each row execute function assignment_moments();
create function unit_zone_moved() returns trigger language plpgsql as $$
begin
  update assignment set valid_from = valid_from where unit_id = new.id;
  return null;
end $$;
create trigger unit_zone_moved after update of zone on unit for each row when (old.zone <> new.zone) execute function unit_zone_moved();
`;

const views = `
-- The day it is in each unit.
create view unit_today as
  select u.id as unit_id, u.zone, (coalesce(c.frozen, now() + c.shift) at time zone zone_name(u.zone))::date as today
    from unit u cross join business_clock c;
-- The post an employee holds now, at most one. The clock is joined as a table: as a function it would be asked again for every row.
create view current_assignment as
  select a.* from assignment a cross join business_clock c
   where a.kind in ('D', 'PJ', 'TT') and a.starts_at <= coalesce(c.frozen, now() + c.shift)
     and a.ends_at > coalesce(c.frozen, now() + c.shift);
-- Who acts now for the post that another person holds.
create view acting_official as
  select held.employee_id as holder_id, acting.employee_id as acting_id, acting.kind
    from business_clock c
    cross join assignment held
    join assignment acting on acting.unit_id = held.unit_id and acting.position = held.position and acting.employee_id <> held.employee_id
   where held.kind in ('D', 'TT') and acting.kind in ('PLT', 'PLH', 'PJ')
     and held.starts_at <= coalesce(c.frozen, now() + c.shift) and held.ends_at > coalesce(c.frozen, now() + c.shift)
     and acting.starts_at <= coalesce(c.frozen, now() + c.shift) and acting.ends_at > coalesce(c.frozen, now() + c.shift);
-- Who now runs a post that nobody holds.
create view run_post as
  select acting.* from business_clock c cross join assignment acting
   where acting.kind in ('PLT', 'PLH')
     and acting.starts_at <= coalesce(c.frozen, now() + c.shift) and acting.ends_at > coalesce(c.frozen, now() + c.shift)
     and not exists (select from assignment held
       where held.unit_id = acting.unit_id and held.position = acting.position and held.kind in ('D', 'PJ', 'TT')
         and held.starts_at <= coalesce(c.frozen, now() + c.shift) and held.ends_at > coalesce(c.frozen, now() + c.shift));
`;
