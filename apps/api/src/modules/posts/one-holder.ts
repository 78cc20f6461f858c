import type { SetPost } from '@siklus/contracts/posts';
import { addCalendarDays, dayInWords, leadingPositions, leavingStandings, Refusal } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import type { EndPost } from './end-post.js';

/** Kinds by which a post is held as one's own, so that another who begins to hold it takes the place of its holder. */
const own = ['D', 'PJ'];

/**
 * A post that leads a unit has one holder of its own. Where somebody else holds it on these days, whoever sets it says what becomes of him:
 * his post ends on the day before, for the same reason, or both hold it. Without a word of that it is refused.
 */
export async function demandOneHolder(tx: Tx, person: Person, employeeId: string, wish: SetPost, posts: EndPost): Promise<void> {
  const { kind, positionType, unitId, position, validFrom, validTo = null, formerHolder, reason } = wish;
  if (formerHolder === 'KEEP' || !own.includes(kind) || !leadingPositions.includes(positionType)) return;
  const holders = await tx.rows<{ id: string; employeeId: string; name: string; validFrom: string }>(
    `select a.id, a.employee_id as "employeeId", e.name, a.valid_from::text as "validFrom"
       from assignment a join employee e on e.id = a.employee_id
      where a.unit_id = $1 and lower(a.position) = lower($2) and a.kind = any($6::text[]) and a.employee_id <> $5
        and daterange(a.valid_from, a.valid_to, '[]') && daterange($3::date, $4::date, '[]') and e.standing <> all($7::text[])
      order by a.valid_from`,
    [unitId, position, validFrom, validTo, employeeId, own, leavingStandings],
  );
  const [holder] = holders;
  if (holder !== undefined && formerHolder === undefined) throw Refusal.at('formerHolder', 'POST_HELD', { name: holder.name });
  const lastDay = addCalendarDays(validFrom, -1);
  for (const former of holders) {
    if (former.validFrom > lastDay)
      throw Refusal.at('validFrom', 'POST_HELD_FROM', { name: former.name, day: dayInWords(former.validFrom) });
    await posts.end(tx, person, former.employeeId, former.id, { lastDay, reason });
  }
}
