import { maskNumber, Refusal } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';

/** Somebody whose line leads back to himself on some day, and the circle's members in the order in which they report. */
export interface LineCircle {
  readonly employeeId: string;
  readonly members: readonly { readonly nip: string; readonly name: string }[];
}

/**
 * The circles through these people on any day from the given one on: each step up the line narrows the days to those on which both posts
 * are held, so two changes that begin on different days meet on the days that they share. Only people who have reports can be on one.
 */
export async function circlesThrough(tx: Pick<Tx, 'rows'>, employeeIds: readonly string[], since: string): Promise<LineCircle[]> {
  return tx.rows<LineCircle & Record<string, unknown>>(
    `with recursive post as not materialized (
            select employee_id, supervisor_id, daterange(valid_from, valid_to, '[]') * daterange($2::date, null) as days from assignment
             where kind in ('D', 'PJ', 'TT') and supervisor_id is not null and (valid_to is null or valid_to >= $2::date)),
          up(start, at, days, path) as (
            select p.employee_id, p.supervisor_id, p.days, array[p.employee_id] from post p
             where p.employee_id = any($1::uuid[]) and exists (select from post below where below.supervisor_id = p.employee_id)
            union all
            select u.start, p.supervisor_id, u.days * p.days, u.path || u.at from up u join post p on p.employee_id = u.at
             where u.at <> u.start and not u.at = any(u.path) and u.days && p.days)
     select distinct on (start) start as "employeeId",
            (select json_agg(json_build_object('nip', e.nip, 'name', e.name) order by m.n)
               from unnest(path || start) with ordinality m(id, n) join employee e on e.id = m.id) as members
       from up where at = start order by start, cardinality(path)`,
    [employeeIds, since],
  );
}

/** Refuses what was just written where it closes a circle on any day from the given one on, naming who forms it. */
export async function refuseCircles(tx: Tx, employeeIds: readonly string[], since: string): Promise<void> {
  const [circle] = await circlesThrough(tx, employeeIds, since);
  if (circle === undefined) return;
  const chain = circle.members.map(({ name, nip }) => `${name} (${maskNumber(nip)})`).join(' → ');
  throw Refusal.at('supervisorId', 'SUPERVISION_CIRCLE', { chain });
}
