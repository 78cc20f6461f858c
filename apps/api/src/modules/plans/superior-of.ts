/**
 * SQL for the newest agreed plan of whom an employee (an SQL expression) reports to by his post today, in this year: `id`, `document`,
 * `version` and `agreed_at` of none or one.
 */
export const superiorPlanOf = (employee: string, year: string) => `(
  select n.id, n.participant_id as document, n.version, n.agreed_at
    from current_assignment held join participant q on q.employee_id = held.supervisor_id and q.year = ${year}
    join plan n on n.participant_id = q.id
   where held.employee_id = ${employee} order by n.version desc limit 1)`;

/**
 * SQL for whether the plan of one document supports that of another, by however many between: both are SQL expressions. Of each document
 * the newest agreed plan counts.
 */
export const isSupporting = (document: string, other: string) => `exists (
  with recursive up(id) as (
    select ${document}
    union
    select t.document from up join plan n on n.participant_id = up.id join plan_tie t on t.plan_id = n.id
     where n.version = (select max(version) from plan newest where newest.participant_id = up.id))
  select from up where up.id = ${other})`;
