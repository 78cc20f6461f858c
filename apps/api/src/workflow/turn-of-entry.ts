import { calledThen } from './called-then.js';
import { nameFor, postAs } from './closers.js';

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

/** SQL for what whoever wrote an entry `e` was called then: as taker of the turn, as giver of the reason `r`, else as account `a` is. */
export const actorOfEntry = {
  name: `coalesce(${ofClosedTurn('t.closed_by_name')}, r.by_name, a.display_name, 'Siklus')`,
  post: `coalesce(${ofClosedTurn(postAs('t.closed_as', 't.closed_for_post', 't.closed_by_post'))}, r.by_post, ${ownPost})`,
  /** On whose behalf he took the turn (a.n.). */
  onBehalfOf: ofClosedTurn(nameFor('t.closed_as', 't.closed_for_name')),
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
