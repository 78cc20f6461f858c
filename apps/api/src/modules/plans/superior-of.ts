import type { SuperiorResults } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';

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

/** What the plan of each of these documents can be tied to; one whose superior has no agreed plan is missing from the answer. */
export async function superiorResultsOf(tx: Pick<Tx, 'rows'>, documents: readonly string[]): Promise<ReadonlyMap<string, SuperiorResults>> {
  if (documents.length === 0) return new Map();
  const rows = await tx.rows<SuperiorResults & { readonly id: string }>(
    `select p.id, n.document, n.version, ${isSupporting('n.document', 'p.id')} as "isCircle",
            (select json_agg(json_build_object('key', r.key, 'title', r.title) order by r.place) from plan_result r
              where r.plan_id = n.id) as results
       from participant p cross join lateral ${superiorPlanOf('p.employee_id', 'p.year')} n
      where p.id = any($1::uuid[])`,
    [documents],
  );
  return new Map(rows.map(({ id, ...superior }) => [id, superior]));
}
