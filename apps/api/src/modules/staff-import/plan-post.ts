import { addCalendarDays, assignmentKinds, type AssignmentKind } from '@siklus/domain';
import { newId } from '../../platform/new-id.js';
import type { PostNow } from './load-staff.js';

/** A post as the list tells it; an undefined supervisor means "as before". */
export interface PostWanted {
  readonly employee_id: string;
  readonly unit_id: string;
  readonly kind: AssignmentKind;
  readonly position: string;
  readonly position_type: string;
  readonly level: string | null;
  readonly supervisor_id: string | null | undefined;
  readonly valid_from: string;
}

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

export type PostPlan =
  | { readonly kind: 'keep' }
  | { readonly kind: 'update'; readonly row: Row }
  | { readonly kind: 'open'; readonly row: Row; readonly ended: Row | undefined };

/** A person has one main post; posts he stands in for are told apart by unit and title. */
export function postKey(post: {
  readonly employee_id: string;
  readonly kind: string;
  readonly unit_id: string;
  readonly position: string;
}): string {
  return assignmentKinds[post.kind as AssignmentKind].main
    ? post.employee_id
    : `${post.employee_id}/${post.kind}/${post.unit_id}/${post.position}`;
}

/** What becomes of a person's post: kept, corrected where it stands, or ended the day before another begins. */
export function planPost(wanted: PostWanted, now: PostNow | undefined): PostPlan {
  const supervisorId = wanted.supervisor_id === undefined ? (now?.supervisor_id ?? null) : wanted.supervisor_id;
  const row = { ...wanted, supervisor_id: supervisorId };
  if (now === undefined) return { kind: 'open', row: { id: newId(), ...row, former_end: null }, ended: undefined };

  const begins = beginOf(wanted, now);
  const isSame =
    now.unit_id === row.unit_id &&
    now.kind === row.kind &&
    now.position === row.position &&
    now.position_type === row.position_type &&
    now.level === row.level &&
    now.supervisor_id === row.supervisor_id;
  if (isSame && begins === now.valid_from) return { kind: 'keep' };
  if (isSame || begins <= now.valid_from) return { kind: 'update', row: { id: now.id, ...row, valid_from: begins } };
  // What is open is the only post that a list can end.
  const formerEnd = assignmentKinds[wanted.kind].main ? 'infinity' : null;
  return {
    kind: 'open',
    row: { id: newId(), ...row, former_end: formerEnd },
    ended: { id: now.id, valid_to: addCalendarDays(row.valid_from, -1) },
  };
}

/** A day before the end of an earlier post is an old list's word about a post that has been split since; the newer day stays. */
function beginOf(wanted: PostWanted, now: PostNow): string {
  const isMain = assignmentKinds[wanted.kind].main;
  return isMain && now.ended !== null && wanted.valid_from <= now.ended ? now.valid_from : wanted.valid_from;
}
