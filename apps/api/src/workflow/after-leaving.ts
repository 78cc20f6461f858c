import { appraisedStandings, leavingForGood, leavingStandings } from '@siklus/domain';

const listed = (values: readonly string[]) => `('{${values.join(',')}}')`;
const appraised = listed(appraisedStandings);

/**
 * SQL for what is open about the employee of a document `p` that was withdrawn, as the domain calls it (`AfterLeaving`); null for every
 * other, and for one whose data say that he has left.
 */
export const afterLeaving = `(case when p.state = 'withdrawn' then (
  select case when x.standing = any${listed(leavingStandings)} then null
      when x.standing = any${appraised} and exists (select from employee_change c cross join jsonb_array_elements(c.fields) f
         where c.employee_id = x.id and c.at > w.at and f ->> 'field' = 'standing' and f ->> 'old' <> all${appraised}) then 'backAtWork'
      when w.cause = any${listed(leavingForGood)} and (exists (select from task t where t.holder_id = x.id and t.state = 'open')
         or exists (select from current_assignment a where a.supervisor_id = x.id)) then 'waitedFor' end
    from employee x cross join lateral (select e.at, e.body -> 'values' ->> 'cause' as cause from audit_entry e
      where e.stream = 'participant:' || p.id and e.action = 'withdrawn' order by e.n desc limit 1) w
   where x.id = p.employee_id) end)`;
