import { isAbleToHoldTasks, resolveLine, type ActingKind, type LineFacts, type LinePerson, type Standing } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';

interface PersonRow {
  readonly id: string;
  readonly standing: Standing;
  readonly status: string;
  readonly supervisor_id: string | null;
  readonly segment_id: string | null;
  readonly position: string | null;
  readonly position_type: string | null;
  readonly acting: readonly { readonly personId: string; readonly kind: ActingKind }[] | null;
}

// Climbs from every employee of the page to the top; whoever supervises many is read once, and a circle ends by itself
// (union drops what was seen). Acting officials climb too: the domain asks whom they report to.
const peopleAround = `
with recursive above(id) as (
  select unnest($1::uuid[])
  union
  select next.id from above
    cross join lateral (
      select a.supervisor_id as id from current_assignment a where a.employee_id = above.id
      union all
      select o.acting_id from acting_official o where o.holder_id = above.id
    ) next
   where next.id is not null
)
select e.id, e.standing, e.status, a.supervisor_id, a.id as segment_id, a.position, a.position_type,
       (select json_agg(json_build_object('personId', o.acting_id, 'kind', o.kind) order by o.acting_id) from acting_official o where o.holder_id = e.id) as acting
  from above join employee e using (id) left join current_assignment a on a.employee_id = e.id`;

/** The post a person holds today. */
export interface Post {
  readonly status: string;
  readonly segmentId: string | null;
  readonly position: string;
  readonly positionType: string;
}

export interface PeopleAround {
  readonly lines: ReadonlyMap<string, LineFacts>;
  readonly posts: ReadonlyMap<string, Post>;
}

/** Resolves today's reporting line and post of each employee, acting officials included, in one statement per page. */
export async function loadPeople(tx: Pick<Tx, 'rows'>, employeeIds: readonly string[]): Promise<PeopleAround> {
  const persons = new Map<string, LinePerson>();
  const posts = new Map<string, Post>();
  for (const row of await tx.rows<PersonRow>(peopleAround, [employeeIds])) {
    posts.set(row.id, { status: row.status, segmentId: row.segment_id, position: row.position ?? '', positionType: row.position_type ?? '' });
    persons.set(row.id, {
      id: row.id,
      standing: row.standing,
      able: isAbleToHoldTasks(row.standing),
      supervisorId: row.supervisor_id,
      actingForPost: row.acting ?? [],
    });
  }
  const deputies = new Map<string, string[]>();
  for (const person of persons.values()) {
    const able = person.actingForPost.map((each) => each.personId).filter((id) => persons.get(id)?.able === true);
    if (able.length > 0) deputies.set(person.id, able);
  }
  const lines = new Map(
    employeeIds.map((employeeId) => {
      const { supervisorId, higherOfficialId } = resolveLine(employeeId, persons);
      return [employeeId, { employeeId, employeeAble: persons.get(employeeId)?.able ?? false, supervisorId, higherOfficialId, deputies }];
    }),
  );
  return { lines, posts };
}
