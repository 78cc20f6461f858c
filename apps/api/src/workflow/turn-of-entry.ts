import { orSystem } from '../platform/audit/or-system.js';
import { calledThen } from './called-then.js';
import { doerFrom, nameFor, postAs } from './closers.js';
import { vacantPostFor } from './vacant-posts.js';

/**
 * SQL for a value of the turn `t` that an entry `e` of the trail of document `p` closed, null where it closed none.
 */
function ofClosedTurn(value: string): string {
  return `(select ${value} from task t
    where e.action in ('turn.completed', 'turn.returned') and t.participant_id = p.id and t.outcome in ('done', 'returned')
      and t.step = e.body ->> 'step' and t.occasion = e.body ->> 'occasion' and t.turn = e.body ->> 'turn'
      and t.round = (e.body -> 'values' ->> 'round')::int limit 1)`;
}

/** SQL for the post that the employee of document `p` held when he himself wrote an entry `e`; null where somebody else did. */
const ownPost = `(select h.position from assignment h
  where h.employee_id = p.employee_id and a.employee_id = p.employee_id and h.kind in ('D', 'PJ', 'TT') and h.starts_at <= e.at
  order by h.starts_at desc limit 1)`;

/**
 * SQL for on whose behalf whoever wrote an entry `e` (account `a`) did it, as its body says besides a turn: with the post of that time, and
 * the kind in which it was acted for.
 */
function ofRepresented(value: string): string {
  return `(select ${value} from employee head
      left join lateral (select h.unit_id, h.position from assignment h where h.employee_id = head.id and h.kind in ('D', 'TT')
        and h.starts_at <= e.at and h.ends_at > e.at limit 1) held on true
      left join lateral (select x.kind from assignment x where x.employee_id = a.employee_id and x.kind in ('PLT', 'PLH', 'PJ')
        and x.unit_id = held.unit_id and x.position = held.position and x.starts_at <= e.at and x.ends_at > e.at limit 1) acting on true
    where e.action not in ('turn.completed', 'turn.returned')
      and head.id = coalesce(e.body ->> 'onBehalfOf', e.body -> 'values' ->> 'onBehalfOf')::uuid)`;
}

const nameRepresented = nameFor('acting.kind', calledThen('head', 'e.at'));

/** What only a superior does, or whoever acts for him: as which the entry `e` says so. */
const bySuperior = `(e.action in ('team.consented', 'team.declined', 'evidence.accepted', 'evidence.given-back')
  or e.action like 'result.expect%' or e.action in ('run.request', 'run.withdraw') and e.body -> 'values' ->> 'by' <> 'employee')`;

/**
 * SQL for the vacant post by which a superior (account `a`) did what an entry `e` tells, or by which he headed the unit of a team; null
 * elsewhere.
 */
const vacantPostOfEntry = `case when ${bySuperior} then (
  select ${postAs('vacant.kind', 'vacant.position', 'null')} from participant own
    join assignment post on post.employee_id = own.employee_id and post.kind in ('D', 'PJ', 'TT')
      and post.starts_at <= e.at and post.ends_at > e.at
    join unit u on u.id = post.unit_id
    cross join lateral (${vacantPostFor({ person: 'a.employee_id', lineage: 'u.lineage', moment: 'e.at' })}) vacant
   where own.id = split_part(e.stream, ':', 2)::uuid)
  when e.action in ('team.assigned', 'team.taken-back', 'team.ended') then (
  select ${postAs('vacant.kind', 'vacant.position', 'null')} from team_assignment given
    cross join lateral (${vacantPostFor({ person: 'a.employee_id', lineage: 'array[given.unit_id]', moment: 'e.at' })}) vacant
   where given.id = (e.body ->> 'assignmentId')::uuid) end`;

/** SQL for the post for which a deputy, or who runs a vacant post, wrote an entry `e`, "Plh. Kepala Bidang"; null where it was for none. */
export const actingPostOfEntry = `coalesce(${ofRepresented(postAs('acting.kind', 'held.position', 'null'))}, ${vacantPostOfEntry})`;

/** SQL for on whose behalf he did, as a person; null where he acted for nobody, or for a vacant post. */
export const representedInEntry = ofRepresented(doerFrom('head.id', nameRepresented, 'held.position'));

/** SQL for what whoever wrote an entry `e` was called then: as taker of the turn, as giver of the reason `r`, else as account `a` is. */
export const actorOfEntry = {
  name: orSystem(`coalesce(${ofClosedTurn('t.closed_by_name')}, r.by_name, a.display_name)`),
  post: `coalesce(${ofClosedTurn(postAs('t.closed_as', 't.closed_for_post', 't.closed_by_post'))}, ${actingPostOfEntry}, r.by_post,
    ${ownPost})`,
  /** On whose behalf he did it (a.n.). */
  onBehalfOf: `coalesce(${ofClosedTurn(nameFor('t.closed_as', 't.closed_for_name'))}, ${ofRepresented(nameRepresented)})`,
} as const;

/** SQL for why the person did what an entry `e` tells, where he was asked: the reason `r` of the act, or why he gave a turn back. */
export const whyOfEntry = `coalesce(r.text, ${ofClosedTurn('t.reason')})`;

// Wherever it stands in a body, alone or among others.
const anyId = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

/**
 * SQL for the employees whom an entry `e` names by their ids, each called as then: with whom a turn is and was, who may take it for him,
 * and whom it concerns.
 */
export const peopleOfEntry = `coalesce((select json_object_agg(named.id, ${calledThen('named', 'e.at')}) from employee named
  where named.id = any(array(select found[1]::uuid from regexp_matches(e.body::text, '${anyId}', 'g') found))), '{}')`;
