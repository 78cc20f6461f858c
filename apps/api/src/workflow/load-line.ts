import {
  assignmentKinds,
  isAbleToHoldTasks,
  resolveLine,
  standings,
  type ActingKind,
  type LineFacts,
  type LinePerson,
  type Standing,
  type Zone,
} from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { isDisabled } from '../platform/lists/scope.js';
import { loadVacantPosts, type VacantPosts } from './vacant-posts.js';

interface PersonRow {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
  readonly disabled: boolean;
  readonly status: string;
  readonly supervisor_id: string | null;
  readonly segment_id: string | null;
  readonly unit_id: string | null;
  readonly zone: Zone | null;
  readonly position: string | null;
  readonly position_type: string | null;
}

const withPost = `
select e.id, e.name, e.standing, ${isDisabled('e.id')} as disabled, e.status, a.supervisor_id, a.id as segment_id, a.unit_id, u.zone,
       a.position, a.position_type
  from employee e left join lateral (select c.* from current_assignment c where c.employee_id = e.id) a on true
  left join unit u on u.id = a.unit_id
 where e.id = any`;

// Climbs from everybody given to the top; whoever supervises many is read once, and a circle ends by itself
// (union drops what was seen). Each post is looked up by its employee (`offset 0`): PostgreSQL, which cannot know how few are above
// somebody, would read the posts of everybody instead.
const peopleAbove = `
with recursive above(id) as (
  select unnest($1::uuid[])
  union
  select a.supervisor_id
    from above cross join lateral (select c.supervisor_id from current_assignment c where c.employee_id = above.id offset 0) a
   where a.supervisor_id is not null
)
${withPost} (array(select id from above))`;

/** Standings of those who can hold tasks. */
export const ableStandings = (Object.keys(standings) as Standing[]).filter(isAbleToHoldTasks);

/**
 * True for the posts `a` whose line has to be climbed to know whether it leads to anybody: an able direct superior always is the
 * supervisor, so all others have one. `able` is the SQL parameter with the able standings.
 */
export function perhapsUnsupervised(able: string): string {
  return `not exists (select from employee s where s.id = a.supervisor_id and s.id <> a.employee_id and s.standing = any(${able}::text[])
    and not ${isDisabled('s.id')})`;
}

interface Acting {
  /** The holder of the post; null where it says only that a superior acts for some post, be it one that nobody holds. */
  readonly holder_id: string | null;
  readonly acting_id: string;
  readonly kind: ActingKind;
}

/** The post a person holds today. */
interface Post {
  readonly status: string;
  readonly segmentId: string | null;
  readonly unitId: string | null;
  readonly zone: Zone | null;
  readonly position: string;
  readonly positionType: string;
}

export interface PeopleAround {
  readonly lines: ReadonlyMap<string, LineFacts>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly people: ReadonlyMap<string, PersonAround>;
  /** By the employee of each line who stands in it for a post that is vacant. */
  readonly vacantPosts: ReadonlyMap<string, VacantPosts>;
}

/** What somebody in these lines or above them is called, the title of his post, and who acts for it. */
interface PersonAround {
  readonly name: string;
  readonly post: string | null;
  readonly actedForBy: readonly StandIn[];
}

interface StandIn {
  readonly personId: string;
  readonly kind: ActingKind;
}

/** As what somebody acts for the post of another; null where he does not. */
export function actingKindOf(people: PeopleAround['people'], head: string, actingId: string | null): ActingKind | null {
  return people.get(head)?.actedForBy.find(({ personId }) => personId === actingId)?.kind ?? null;
}

/** Whether he runs a vacant post: then he acts for the post, and in the name of nobody who is gone. */
export function inNobodysName(people: PeopleAround['people'], head: string, actingId: string | null): boolean {
  const kind = actingKindOf(people, head, actingId);
  return kind === 'PLT' || kind === 'PJ';
}

/** The post that somebody acts for as it is written: "Plt. Kepala Bidang"; null where he does not. */
export function actingPostOf(people: PeopleAround['people'], head: string, actingId: string | null): string | null {
  const kind = actingKindOf(people, head, actingId);
  return kind === null ? null : `${assignmentKinds[kind].prefix}${people.get(head)?.post ?? ''}`;
}

// Superiors are few, so to ask of all of them costs little, and no page asks a second time unless one of them acts.
const actingOfficials = `
select holder_id, acting_id, kind from acting_official where holder_id = any($1::uuid[])
union all
select null, a.employee_id, a.kind from assignment a cross join business_clock c
 where a.employee_id = any($2::uuid[]) and a.kind in ('PLT', 'PLH', 'PJ')
   and a.starts_at <= coalesce(c.frozen, now() + c.shift) and a.ends_at > coalesce(c.frozen, now() + c.shift)
 order by acting_id`;

/** Resolves today's reporting line and post of each employee, acting officials included, in a few statements per page. */
export async function loadPeople(tx: Pick<Tx, 'rows'>, employeeIds: readonly string[]): Promise<PeopleAround> {
  const rows = new Map<string, PersonRow>();
  if (employeeIds.length === 1) await climb(tx, employeeIds, rows);
  else {
    // The page first, then those above it: a thousand people report to a few, and only these few need climbing.
    for (const row of await tx.rows<PersonRow>(`${withPost} ($1::uuid[])`, [employeeIds])) rows.set(row.id, row);
    await climb(
      tx,
      [...new Set([...rows.values()].flatMap((row) => row.supervisor_id ?? []))].filter((id) => !rows.has(id)),
      rows,
    );
  }
  const superiors = new Set([...rows.values()].flatMap((row) => row.supervisor_id ?? []));
  const acting: Acting[] = [];
  // The domain asks whether an acting official is able and whom he answers to, so he must be known like the others, with all above him and
  // those who act for these.
  for (let asked = [...rows.keys()]; asked.length > 0; ) {
    const found = await tx.rows<Acting>(actingOfficials, [asked, asked.filter((id) => superiors.has(id))]);
    acting.push(...found);
    const known = new Set(rows.keys());
    await climb(
      tx,
      found.map((each) => each.acting_id).filter((id) => !known.has(id)),
      rows,
    );
    asked = [...rows.keys()].filter((id) => !known.has(id));
  }
  const around = peopleOf(employeeIds, rows, acting);
  return { ...around, vacantPosts: await loadVacantPosts(tx, around.lines.values(), new Set(acting.map((each) => each.acting_id))) };
}

async function climb(tx: Pick<Tx, 'rows'>, employeeIds: readonly string[], into: Map<string, PersonRow>): Promise<void> {
  if (employeeIds.length === 0) return;
  for (const row of await tx.rows<PersonRow>(peopleAbove, [employeeIds])) into.set(row.id, row);
}

function peopleOf(
  employeeIds: readonly string[],
  rows: ReadonlyMap<string, PersonRow>,
  acting: readonly Acting[],
): Omit<PeopleAround, 'vacantPosts'> {
  const standIns = new Map<string, StandIn[]>();
  for (const { holder_id, acting_id, kind } of acting)
    if (holder_id !== null) standIns.set(holder_id, [...(standIns.get(holder_id) ?? []), { personId: acting_id, kind }]);
  const persons = new Map<string, LinePerson>();
  const posts = new Map<string, Post>();
  const people = new Map<string, PersonAround>();
  for (const row of rows.values()) {
    people.set(row.id, { name: row.name, post: row.position, actedForBy: standIns.get(row.id) ?? [] });
    posts.set(row.id, {
      status: row.status,
      segmentId: row.segment_id,
      unitId: row.unit_id,
      zone: row.zone,
      position: row.position ?? '',
      positionType: row.position_type ?? '',
    });
    persons.set(row.id, {
      id: row.id,
      standing: row.standing,
      able: isAbleToHoldTasks(row.standing) && !row.disabled,
      supervisorId: row.supervisor_id,
      actingForPost: standIns.get(row.id) ?? [],
    });
  }
  const lines = new Map(
    employeeIds.map((employeeId) => {
      const { supervisorId, higherOfficialId, deputies, standsInFor } = resolveLine(employeeId, persons);
      const employeeAble = persons.get(employeeId)?.able ?? false;
      const disabled = disabledOf(rows, employeeId, supervisorId);
      return [employeeId, { employeeId, employeeAble, supervisorId, disabled, higherOfficialId, deputies, standsInFor }];
    }),
  );
  return { lines, posts, people };
}

/** Who of the two would be there but for his account: the employee himself, or, where nobody supervises him, somebody above him. */
function disabledOf(rows: ReadonlyMap<string, PersonRow>, employeeId: string, supervisorId: string | null): LineFacts['disabled'] {
  const isShutOut = (row: PersonRow | undefined): boolean => row !== undefined && isAbleToHoldTasks(row.standing) && row.disabled;
  const own = isShutOut(rows.get(employeeId)) ? (['employee'] as const) : [];
  if (supervisorId !== null) return own;
  const seen = new Set([employeeId]);
  for (let at = rows.get(employeeId)?.supervisor_id; at != null && !seen.has(at); at = rows.get(at)?.supervisor_id) {
    if (isShutOut(rows.get(at))) return [...own, 'supervisor'];
    seen.add(at);
  }
  return own;
}
