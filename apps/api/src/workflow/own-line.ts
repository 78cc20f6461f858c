import { Refusal } from '@siklus/domain';
import { earliestToday } from '../platform/business-now.js';
import type { Tx } from '../platform/database/unit-of-work.js';
import type { Person } from '../platform/identity/person.js';
import { isAway } from '../platform/lists/scope.js';
import { lockOrganisation } from './line-changes.js';

/** Something that an act changes in the actor's own line: whom he would come to lead, or who leads him. */
export interface OwnLineChange {
  readonly side: 'led' | 'leader';
  /** The employees by whose posts it comes about, the actor among them. */
  readonly through: readonly string[];
}

/**
 * Does what can move somebody's line, and refuses it where by it the actor would lead anybody whom he did not, or another would lead him,
 * on any day from now on. Every such write passes here: nobody chooses whom he rates, nor who rates him (domain rule R-ROLE-1). Whoever is
 * no employee stands in no line; a token stands in that of the person whose it is. `source` is the field of the form that this concerns.
 */
export async function keepingOwnLine<T>(tx: Tx, person: Person, change: () => Promise<T>, source?: string): Promise<T> {
  await lockOrganisation(tx);
  const { done, changes } = await watchingOwnLine(tx, person, change);
  refuseChanged(changes, source);
  return done;
}

/** The refusal of each side. */
export const ownLineCodes = { led: 'RAISES_ONESELF', leader: 'MOVES_OWN_LINE' } as const;

/** Refuses an act that changes the actor's own line. */
export function refuseChanged(changes: readonly OwnLineChange[], source?: string): void {
  if (changes.length === 0) return;
  const code = ownLineCodes[changes.some(({ side }) => side === 'led') ? 'led' : 'leader'];
  throw source === undefined ? new Refusal(code) : Refusal.at(source, code);
}

/** By which of the rows, each about an employee, these changes come about: rows that are harmless alone may do it together. */
export function causesOf<R extends { readonly employeeId: string }>(
  changes: readonly OwnLineChange[],
  { ownerId: actor }: Pick<Person, 'ownerId'>,
  rows: readonly R[],
): ReadonlyMap<R, OwnLineChange['side']> {
  const causes = new Map<R, OwnLineChange['side']>();
  for (const { side, through } of changes)
    for (const row of rows)
      if (row.employeeId !== actor && through.includes(row.employeeId) && causes.get(row) !== 'led') causes.set(row, side);
  return causes;
}

/** Does it and says what it changed in the actor's own line, for those who tell it row by row. */
export async function watchingOwnLine<T>(
  tx: Tx,
  { ownerId }: Pick<Person, 'ownerId'>,
  change: () => Promise<T>,
): Promise<{ readonly done: T; readonly changes: readonly OwnLineChange[] }> {
  if (ownerId === null) return { done: await change(), changes: [] };
  const before = await tx.rows(`${ownLine} select side, level, id, days::text, paths from own`, [ownerId]);
  const done = await change();
  const changed = await tx.rows<{ side: 'led' | 'leader'; paths: string[][] }>(whatChanged, [ownerId, JSON.stringify(before)]);
  return { done, changes: changed.map(({ side, paths }) => ({ side, through: paths.flat() })) };
}

/** Ids of those whose reports have the person as their superior, now or on a day to come; none for an account without an employee. */
export async function loadLed(tx: Pick<Tx, 'rows'>, { ownerId }: Pick<Person, 'ownerId'>): Promise<readonly string[]> {
  if (ownerId === null) return [];
  const rows = await tx.rows<{ id: string }>(`${ownLine} select distinct id from post`, [ownerId]);
  return rows.map(({ id }) => id);
}

/** SQL for the main posts and their days: those of an employee, or of all who report to one. */
function mainPosts(column: 'employee_id' | 'supervisor_id', of: string): string {
  return `(select a.employee_id, a.supervisor_id, daterange(a.valid_from, a.valid_to, '[]') as days from assignment a
    where a.${column} = ${of} and a.kind in ('D', 'PJ', 'TT') and a.supervisor_id is not null offset 0)`;
}

/** SQL for who acts for whose post, and on which days: for the one who acts, or for the holder. */
function actingPosts(side: 'acting' | 'held', of: string): string {
  return `(select held.employee_id as holder_id, acting.employee_id as acting_id,
      daterange(held.valid_from, held.valid_to, '[]') * daterange(acting.valid_from, acting.valid_to, '[]') as days
    from assignment held join assignment acting on acting.unit_id = held.unit_id and acting.position = held.position
      and acting.employee_id <> held.employee_id
   where ${side}.employee_id = ${of} and held.kind in ('D', 'TT') and acting.kind in ('PLT', 'PLH', 'PJ') offset 0)`;
}

// The line as the domain resolves it (`resolveLine`), but for every day to come at once: each step narrows the days to those on which both
// posts are held. It never knows fewer than the domain: who could stand in counts, also behind one who comes before him, and when one of
// these answers to the actor himself, who keeps him from it.
/** SQL of the actor ($1): posts whose people he leads, and `own`, with whom he leads, and who leads him at first and second hand. */
const ownLine = `with recursive since as materialized (select daterange(${earliestToday} - 1, null) as days),
  post(id, days, path) as (
    select $1::uuid, days, array[$1::uuid] from since
    union all
    select o.holder_id, o.days * since.days, array[$1::uuid, o.holder_id] from since cross join ${actingPosts('acting', '$1::uuid')} o
     where o.days && since.days
    union all
    select a.employee_id, p.days * a.days, p.path || a.employee_id from post p cross join lateral ${mainPosts('supervisor_id', 'p.id')} a
     where p.days && a.days and ${isAway('a.employee_id')} and a.employee_id <> all(p.path)),
  up(id, level, away, days, path) as (
    select $1::uuid, 0, false, days, array[$1::uuid] from since
    union all
    select a.supervisor_id, u.level + (not next.away)::int, next.away, u.days * a.days, u.path || a.supervisor_id
      from up u cross join lateral ${mainPosts('employee_id', 'u.id')} a
        cross join lateral (select ${isAway('a.supervisor_id')} as away offset 0) next
     where u.level < 2 and u.days && a.days and a.supervisor_id <> all(u.path)),
  standing_in(id, at, days, path) as (
    select o.acting_id, o.acting_id, u.days * o.days, array[o.acting_id]
      from up u cross join lateral ${actingPosts('held', 'u.id')} o where u.id <> $1::uuid and o.acting_id <> $1::uuid and u.days && o.days
    union all
    select s.id, next.id, s.days * next.days, s.path || next.id from standing_in s cross join lateral (
        select a.supervisor_id as id, a.days from ${mainPosts('employee_id', 's.at')} a
        union all
        select o.acting_id, a.days * o.days from ${mainPosts('employee_id', 's.at')} a
            cross join lateral ${actingPosts('held', 'a.supervisor_id')} o
         where ${isAway('a.supervisor_id')}) next
     where s.at <> $1::uuid and s.days && next.days and next.id <> all(s.path)),
  own(side, level, id, days, paths) as (
    select side, level, id, range_agg(days), jsonb_agg(to_jsonb(path)) from (
      select 'led' as side, 0 as level, a.employee_id as id, p.days * a.days as days, p.path || a.employee_id as path
        from post p cross join lateral ${mainPosts('supervisor_id', 'p.id')} a where p.days && a.days and a.employee_id <> $1::uuid
      union all
      select 'leader', level, id, days, path from up where level > 0 and not away
      union all
      select 'leader', u.level + u.away::int, o.acting_id, u.days * o.days, u.path || o.acting_id
        from up u cross join lateral ${actingPosts('held', 'u.id')} o
       where u.id <> $1::uuid and o.acting_id <> $1::uuid and u.days && o.days and not ${isAway('o.acting_id')}
      union all
      select 'leader', 3, s.id, s.days, s.path from standing_in s where s.at = $1::uuid
      union all
      select 'leader', 3, s.id, s.days * o.days, s.path from standing_in s cross join ${actingPosts('acting', '$1::uuid')} o
       where o.holder_id = s.at and s.at <> s.id and s.days && o.days) found
     group by side, level, id)`;

// Whom he leads no more is nobody's gain; of those who lead him, all have to stay as they were.
const whatChanged = `${ownLine}
  select side, coalesce(b.paths, '[]') || coalesce(own.paths, '[]') as paths
    from own full join jsonb_to_recordset($2::jsonb) as b(side text, level int, id uuid, days datemultirange, paths jsonb)
      using (side, level, id)
   where case side when 'led' then not own.days <@ coalesce(b.days, '{}') else own.days is distinct from b.days end`;
