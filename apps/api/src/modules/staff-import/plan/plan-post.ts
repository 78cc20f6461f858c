import { addCalendarDays, assignmentKinds, type AssignmentKind } from '@siklus/domain';
import { newId } from '../../../platform/new-id.js';
import type { Assignment } from '../../../tables/assignment.table.js';
import type { PostNow } from '../kept/load-staff.js';

/** A post as the list tells it; an undefined supervisor or level means "as before". */
export interface PostWanted {
  readonly employeeId: string;
  readonly unitId: string;
  readonly kind: AssignmentKind;
  readonly position: string;
  readonly positionType: string;
  readonly level: string | null | undefined;
  readonly supervisorId: string | null | undefined;
  readonly validFrom: string;
}

/** What a list tells of a post, as it is kept: a list knows no last day. */
export type PostRow = Omit<PostNow, 'ended' | 'today'>;
export type NewPost = PostRow & Pick<Assignment, 'formerEnd'>;
export type EndedPost = Pick<Assignment, 'id' | 'validTo'>;

export type PostPlan =
  | { readonly kind: 'keep'; readonly isBeginKept: boolean }
  /** `changesPast`: from when the list rewrites the past of the post, by an earlier day than the kept one. */
  | { readonly kind: 'update'; readonly row: PostRow; readonly changesPast?: string | undefined }
  | {
      readonly kind: 'open';
      readonly row: NewPost;
      readonly ended: EndedPost | undefined;
      /** Whether the list tells the day from which the post is another; otherwise it repeats the day of the one that ends. */
      readonly isDayTold: boolean;
    };

/** A person has one main post; posts he stands in for are told apart by unit and title. */
export function postKey(post: {
  readonly employeeId: string;
  readonly kind: string;
  readonly unitId: string;
  readonly position: string;
}): string {
  return assignmentKinds[post.kind as AssignmentKind].main
    ? post.employeeId
    : `${post.employeeId}/${post.kind}/${post.unitId}/${post.position}`;
}

/**
 * What becomes of a person's post: kept, corrected where it stands, or ended the day before another begins. A list repeats the day of a
 * post for as long as it is held, so what is another about it counts from today, or from the day that its sender says, and the past keeps
 * its line; where the list itself tells an earlier day, from that. A later day alone changes nothing: whoever holds the post would be
 * without it until then. One that has ended goes on where the list tells of a day within it.
 */
export function planPost(wanted: PostWanted, kept: PostNow | undefined, changesFrom?: string): PostPlan {
  const now = postOfDay(kept, wanted.validFrom);
  const supervisorId = wanted.supervisorId === undefined ? (now?.supervisorId ?? null) : wanted.supervisorId;
  const row = { ...wanted, validTo: null, supervisorId, level: wanted.level === undefined ? (now?.level ?? null) : wanted.level };
  if (now === undefined) return { kind: 'open', row: { id: newId(), ...row, formerEnd: null }, ended: undefined, isDayTold: true };

  const begins = beginOf(wanted, now);
  const isSame =
    now.unitId === row.unitId &&
    now.kind === row.kind &&
    now.position === row.position &&
    now.positionType === row.positionType &&
    now.level === row.level &&
    now.supervisorId === row.supervisorId;
  if (isSame && begins >= now.validFrom && now.validTo !== null)
    return { kind: 'update', row: { id: now.id, ...row, validFrom: now.validFrom } };
  if (isSame && begins >= now.validFrom) return { kind: 'keep', isBeginKept: begins > now.validFrom };
  // An earlier day corrects the past, but a list that knows no superior now says nothing about whoever supervised then.
  const isSuperiorGone = row.supervisorId === null && now.supervisorId !== null && now.validFrom < now.today;
  const isDayTold = begins !== now.validFrom && !(isSuperiorGone && begins < now.validFrom);
  const from = isDayTold ? begins : (changesFrom ?? now.today);
  if (from <= now.validFrom) {
    const changesPast = !isSame && begins < now.validFrom ? begins : undefined;
    return { kind: 'update', row: { id: now.id, ...row, validFrom: begins }, changesPast };
  }
  const formerEnd = assignmentKinds[wanted.kind].main ? (now.validTo ?? 'infinity') : null;
  return {
    kind: 'open',
    row: { id: newId(), ...row, validFrom: from, formerEnd },
    ended: { id: now.id, validTo: addCalendarDays(from, -1) },
    isDayTold,
  };
}

/** The post of which a list with this day speaks; none where the one that is kept had ended before. */
export function postOfDay(kept: PostNow | undefined, validFrom: string): PostNow | undefined {
  return kept !== undefined && kept.validTo !== null && validFrom > kept.validTo ? undefined : kept;
}

/** A day before the end of an earlier post is an old list's word about a post that has been split since; the newer day stays. */
function beginOf(wanted: PostWanted, now: PostNow): string {
  return isOfFormer(wanted, now) ? now.validFrom : wanted.validFrom;
}

/** Whether a list with this day speaks of a time at which the person held another main post than the one that is kept. */
export function isOfFormer({ kind, validFrom }: Pick<PostWanted, 'kind' | 'validFrom'>, now: PostNow): boolean {
  return assignmentKinds[kind].main && now.ended !== null && validFrom <= now.ended;
}
