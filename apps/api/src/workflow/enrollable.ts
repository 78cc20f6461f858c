import { appraisedStandings } from '@siklus/domain';

const ofCycle = (column: string) => `(select ${column} from cycle where id = $1)`;

/** SQL for what the filter of a cycle, which `enrols` gives, asks of employee `e` with post `a`. */
const asks = {
  positionTypes: (enrols: string) => `(${enrols} -> 'positionTypes' is null or ${enrols} -> 'positionTypes' ? a.position_type)`,
  statuses: (enrols: string) => `(${enrols} -> 'statuses' is null or ${enrols} -> 'statuses' ? e.status)`,
  nips: (enrols: string) => `(${enrols} -> 'nips' is null or ${enrols} -> 'nips' ? e.nip)`,
};
const fits = (enrols: string) =>
  Object.values(asks)
    .map((of) => of(enrols))
    .join(' and ');

const isAppraised = `e.standing = any('{${appraisedStandings.join(',')}}'::text[])`;
const civilServants = `e.status <> 'NON_ASN' and ${isAppraised}`;

/** SQL for whether post `a` is in a unit of the cycle ($1) that `chosen` takes of units `u`. */
const inUnits = (chosen: string) => `a.unit_id = any(array(select u.id from unit u
         where u.lineage @> array[${ofCycle('unit_id')}] and ${chosen}))`;
const isChosen = (enrols: string) =>
  `(${enrols} -> 'unitIds' is null or u.lineage && array(select jsonb_array_elements_text(${enrols} -> 'unitIds')::uuid))`;

/**
 * Employees `e` with their posts `a` who belong into a cycle ($1): civil servants of its unit's subtree who are appraised, as its filter
 * or this one has it. The units are looked up first, as an array: joined, the database went through the posts once per unit, which took
 * 20 s for 100,000 people in 1,000 units.
 */
const belonging = (enrols: string) => `select e.id as target_id
    from employee e
    join current_assignment a on a.employee_id = e.id
   where ${inUnits(isChosen(enrols))} and ${civilServants} and ${fits(enrols)}`;

/** The document of this year that employee `e` has already. */
const documentOf = (year: string) => `(select from participant p where p.employee_id = e.id and p.year = ${year})`;

/** Who belongs into a cycle ($1) by its filter. */
export const belongs = belonging(ofCycle('enrols'));

/** Those of them who have no document of its year yet: whom it would enrol. */
export const enrollable = `${belongs} and not exists ${documentOf(ofCycle('year'))}`;

/** Those of them who have one already, which they keep. */
export const enrolledBefore = `${belongs} and exists ${documentOf(ofCycle('year'))}`;

/**
 * Why whom of its units a cycle ($1) does not enrol: by the status that no civil servant has, a standing that is not appraised, its own
 * filter, or for want of a post today. Who has a document of its year is told apart.
 */
export const leftOut = `select x.why, count(*)::int as count, array_agg(x.id) as ids from (
    select e.id, case when e.status = 'NON_ASN' then 'NON_ASN' when not ${isAppraised} then e.standing
         when not ${inUnits(isChosen(ofCycle('enrols')))} then 'UNITS' when not ${asks.statuses(ofCycle('enrols'))} then 'STATUS'
         when not ${asks.positionTypes(ofCycle('enrols'))} then 'POSITION' when not ${asks.nips(ofCycle('enrols'))} then 'NIPS' end as why
      from employee e join current_assignment a on a.employee_id = e.id where ${inUnits('true')}
    union all
    select e.id, 'POST' from employee e
     where ${civilServants} and not exists (select from current_assignment c where c.employee_id = e.id)
       and exists (select from assignment a where a.employee_id = e.id and a.kind in ('D', 'PJ', 'TT') and ${inUnits('true')})
  ) x where x.why is not null group by x.why order by x.why`;

/** The same as `enrollable` by a filter of its own ($2; null: the cycle's), of these people alone ($3; null: of all). */
export const enrollableNow = `${belonging(`coalesce($2::jsonb, ${ofCycle('enrols')})`)} and not exists ${documentOf(ofCycle('year'))}
     and ($3::uuid[] is null or e.id = any($3::uuid[]))`;

/**
 * Which of these employees ($1) belong into a running cycle that lets people join by themselves, and have no document of its year nor are
 * on their way to one. Of two cycles of one year it is the one nearest to their unit; one of a year that ended before their present post
 * began is none of theirs.
 */
export const joining = `select distinct on (e.id, c.year) c.id as cycle_id, e.id as employee_id
    from employee e
    join current_assignment a on a.employee_id = e.id
    join unit u on u.id = a.unit_id
    join cycle c on u.lineage @> array[c.unit_id] and c.state in ('opening', 'open') and c.joins
    join unit cu on cu.id = c.unit_id
   where e.id = any($1::uuid[]) and ${civilServants} and ${fits('c.enrols')} and ${isChosen('c.enrols')}
     and a.valid_from < make_date(c.year + 1, 1, 1) and not exists ${documentOf('c.year')}
     and not exists (select from bulk_operation o join bulk_item i on i.operation_id = o.id and i.target_id = e.id and i.state = 'waiting'
       where o.cycle_id = c.id and o.kind in ('open', 'join'))
   order by e.id, c.year, cardinality(cu.lineage) desc`;
