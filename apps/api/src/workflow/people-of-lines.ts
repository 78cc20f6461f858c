import { earliestToday } from '../platform/business-now.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import { isDisabled } from '../platform/lists/scope.js';
import { ableStandings } from './load-line.js';

/**
 * Everybody whose line leads through these people now or will, themselves among them: a line goes up to the supervisor's supervisor, past
 * everybody who is away.
 */
export async function peopleOfLines(tx: Pick<Tx, 'rows'>, employeeIds: readonly string[]): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `with recursive post as (
            select employee_id as id, supervisor_id from assignment
             where kind in ('D', 'PJ', 'TT') and (valid_to is null or valid_to >= ${earliestToday} - 1)),
          moved as (
            select unnest($1::uuid[]) as id
            union
            -- Who acts for a post, or did, stands in the line of its holder's people.
            select held.employee_id from assignment acting
              join assignment held on held.unit_id = acting.unit_id and held.position = acting.position and held.kind in ('D', 'TT')
             where acting.employee_id = any($1::uuid[]) and acting.kind in ('PLT', 'PLH', 'PJ') and held.ends_at > business_now()),
          below(id, present) as (
            select id, 0 from moved
            union
            -- Between a person and the highest in his line stands one who is there, and any number who are not.
            select p.id, b.present + (e.standing = any($2::text[]) and not ${isDisabled('e.id')})::int
              from below b join post p on p.supervisor_id = b.id join employee e on e.id = p.id where b.present < 2)
     select distinct id from below order by id`,
    [employeeIds, ableStandings],
  );
  return rows.map(({ id }) => id);
}
