import { assignmentKinds, type ActingKind } from '@siklus/domain';
import { rankThen } from './called-then.js';

const kinds: readonly ActingKind[] = ['PLT', 'PLH', 'PJ'];
/** Whoever runs a vacant post acts for the post, not in the name of a person who is gone. */
const forThePost: readonly ActingKind[] = ['PLT', 'PJ'];

/** SQL for the post as which an acting official of the kind in `as` is written, "Plt. Kepala Bidang"; `own` where he acts for nobody. */
export function postAs(as: string, post: string, own: string): string {
  return `case ${as} ${kinds.map((kind) => `when '${kind}' then '${assignmentKinds[kind].prefix}' || ${post}`).join(' ')} else ${own} end`;
}

/** SQL for the name in which he acts (a.n.), null where he acts for the post alone. */
export function nameFor(as: string, name: string): string {
  return `case when ${as} in (${forThePost.map((kind) => `'${kind}'`).join(', ')}) then null else ${name} end`;
}

/** SQL for a person as an act keeps him, null where nobody is named. */
export function doerFrom(employeeId: string, name: string, post: string): string {
  return `case when ${name} is not null then json_build_object('employeeId', ${employeeId}, 'name', ${name}, 'post', ${post}) end`;
}

/** SQL for who closed a task `t`, with the post in which he did, and on whose behalf. */
export const closers = {
  by: doerFrom('t.closed_by', 't.closed_by_name', postAs('t.closed_as', 't.closed_for_post', 't.closed_by_post')),
  onBehalfOf: doerFrom('t.closed_for', nameFor('t.closed_as', 't.closed_for_name'), 't.closed_for_post'),
} as const;

/**
 * SQL for the employee who closed a task `t`, or on whose behalf, with number, rank, post and unit as they were then; null where nobody is
 * known.
 */
export const closerThen = (who: 'closed_by' | 'closed_for') => `(
  select jsonb_build_object('nip', e.nip, 'name', t.${who}_name, 'rank', ${rankThen('e', 't.closed_at')}, 'position', t.${who}_post,
           'unit', u.name, 'status', e.status)
    from employee e
    left join assignment a on a.employee_id = e.id and a.kind in ('D', 'PJ', 'TT') and a.starts_at <= t.closed_at
      and a.ends_at > t.closed_at
    left join unit u on u.id = a.unit_id
   where e.id = t.${who})`;
