/** How many months a told period has. */
const months = `case r.period_kind when 'MONTH' then 1 when 'QUARTER' then 3 when 'HALF' then 6 else 12 end`;
/** The step and occasion by which Siklus rates the same period; null where it rates no such period. */
const step = `case when r.period_kind = 'YEAR' then 'final-assessment' when r.period_kind = 'QUARTER' and r.period_number < 4
  then 'mid-term-review' end`;
const occasion = `case when r.period_kind = 'YEAR' then '' else 'TW' || r.period_number end`;

/** The periods of which any file has told, each with its days. */
const told = `select r.*, ${step} as step, ${occasion} as occasion,
  make_date(r.year, (r.period_number - 1) * ${months} + 1, 1) as first_day,
  (make_date(r.year, (r.period_number - 1) * ${months} + 1, 1) + make_interval(months => ${months}) - interval '1 day')::date as last_day
  from inbound_rating r`;

/** A name as people mean it. */
const word = (name: string): string => `lower(regexp_replace(${name}, '[^A-Za-z0-9]+', '', 'g'))`;

/**
 * What is kept here of whoever is told about: his post on the last day of the period, his document of that year with its unit, which says
 * who reads it, and its rating.
 */
const here = (person: string, period: string): string => `
  left join lateral (select a.* from assignment a where a.employee_id = ${person} and a.kind in ('D', 'PJ', 'TT')
    and a.valid_from <= ${period}.last_day order by a.valid_from desc limit 1) a on true
  left join unit u on u.id = a.unit_id
  left join employee s on s.id = a.supervisor_id
  left join participant p on p.employee_id = ${person} and p.year = ${period}.year
  left join unit h on h.id = p.unit_id
  left join lateral (select g.result || '/' || g.behaviour || '/' || g.predicate as parts from rating g
    where g.participant_id = p.id and g.step = ${period}.step and g.occasion = ${period}.occasion order by g.version desc limit 1) g on true
  left join lateral (select true as yes from step_run x where x.participant_id = p.id and x.step = ${period}.step
    and x.occasion = ${period}.occasion and x.state = 'done') f on g.parts is not null`;

const isOwn = `e.id is not null and t.post = ''`;
const thereParts = `t.result || '/' || t.behaviour || '/' || t.predicate`;
/** What is told of the rating: its three parts, or the predicate alone where a file tells no more. */
const toldOf = `coalesce(${thereParts}, t.predicate, 'NOT_FINAL')`;
const acts = `exists (select from assignment x where x.employee_id = e.id and x.kind in ('PLT', 'PLH', 'PJ') and x.valid_from <= t.last_day
  and coalesce(x.valid_to, 'infinity') >= t.first_day)`;

/** Each difference of whoever is told about, by its kind. What a file does not say is compared with nothing. */
const ofTold = `
select t.id as rating_id, t.nip, e.id as employee_id, p.id as participant_id, coalesce(e.name, t.name) as name,
       coalesce(h.id, u.id, n.id) as unit_id, coalesce(h.name, u.name, t.unit_name) as unit_name,
       coalesce(h.lineage, u.lineage, n.lineage) as lineage, t.year, t.period_kind, t.period_number,
       d.kind, d.here, d.there, t.contradicts, t.source, t.told_at
  from (${told}) t left join employee e on e.nip = t.nip left join unit n on n.id = t.unit_id ${here('e.id', 't')}
  cross join lateral (values
    ('ONLY_THERE', e.id is null, null, t.name),
    ('PERIOD', ${isOwn} and (p.id is null or t.step is null), null, ${toldOf}),
    ('UNIT', ${isOwn} and t.unit_name <> '' and t.unit_id is distinct from u.id
      and ${word('t.unit_name')} is distinct from ${word('u.name')}, u.name, t.unit_name),
    ('ASSESSOR', ${isOwn} and t.assessor_nip is distinct from s.nip and t.assessor_nip is not null, s.name,
      coalesce(t.assessor_name, t.assessor_nip)),
    ('RATING', ${isOwn} and ${thereParts} <> g.parts, g.parts, ${thereParts}),
    ('ACTING', e.id is not null and t.post <> '' and not ${acts}, null, t.position),
    ('NOT_FINAL', ${isOwn} and p.id is not null and t.step is not null and (f.yes is null) <> (t.predicate is null),
      case when f.yes then g.parts else 'NOT_FINAL' end, ${toldOf})
  ) d(kind, differs, here, there)
 where d.differs`;

/** Whoever has a document here, in a unit of which a file tells others for a period that is one here too, and stands in none of them. */
const onlyHere = `
select null::uuid, e.nip, e.id, p.id, e.name, u.id, u.name, u.lineage, t.year, t.period_kind, t.period_number,
       'ONLY_HERE', e.name, null, false, null, null::timestamptz
  from (select distinct unit_id, year, period_kind, period_number from inbound_rating r where unit_id is not null and ${step} is not null) t
  join participant p on p.unit_id = t.unit_id and p.year = t.year and p.state <> 'withdrawn'
  join employee e on e.id = p.employee_id join unit u on u.id = p.unit_id
 where not exists (select from inbound_rating r where r.nip = e.nip and r.year = t.year and r.period_kind = t.period_kind
   and r.period_number = t.period_number)`;

/** A name for a row by what it is about, in the form of an id (RFC 9562: made of a name by MD5). */
const idOf = (name: string): string => `overlay(overlay(md5(${name}) placing '3' from 13) placing '8' from 17)::uuid`;

/** All differences of all people, as a table; each has an id that stays while it is there. */
export const differences = `(select
  ${idOf(`concat_ws('/', coalesce(x.rating_id, x.participant_id), x.year, x.period_kind, x.period_number, x.kind)`)} as id, x.*
  from (${ofTold} union all ${onlyHere}) x)`;
