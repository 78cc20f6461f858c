import { assignmentKinds, type AssignmentKind } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { refreshLines } from '../../workflow/line-changes.js';

/** Whose line changed, and how long until the change begins; 0 when it has. */
export interface LineChange {
  readonly employeeId: string;
  readonly seconds: number;
}

/** Asks for the documents of those whose line changed to be looked at again: now, and once more when a later change begins. */
export async function followLines(tx: Tx, changes: readonly LineChange[]): Promise<void> {
  await refreshLines(
    tx,
    changes.map(({ employeeId }) => employeeId),
  );
  for (const { employeeId, seconds } of changes) if (seconds > 0) await refreshLines(tx, [employeeId], seconds);
}

/** The same after a change of a post that begins on the day, null for now; who acts for a post stands in the line of its holders. */
export async function followPost(
  tx: Tx,
  post: { readonly employeeId: string; readonly kind: string; readonly unitId: string; readonly position: string },
  day: string | null,
): Promise<void> {
  const seconds = day === null ? 0 : await secondsUntil(tx, post.unitId, day);
  const holders = isMain(post) ? [] : await holdersOf(tx, post.unitId, post.position);
  await followLines(
    tx,
    [post.employeeId, ...holders].map((employeeId) => ({ employeeId, seconds })),
  );
}

/** Whether it is a post of the person's own, of which he has one at a time; the others come on top. */
export function isMain({ kind }: { readonly kind: string }): boolean {
  return assignmentKinds[kind as AssignmentKind].main;
}

/** Those who hold the post that somebody acts for, today or later: their documents follow who acts. */
async function holdersOf(tx: Tx, unitId: string, position: string): Promise<string[]> {
  const rows = await tx.rows<{ id: string }>(
    `select distinct employee_id as id from assignment where unit_id = $1 and position = $2 and kind in ('D', 'TT')
      and ends_at > business_now()`,
    [unitId, position],
  );
  return rows.map(({ id }) => id);
}

/** How long until the day begins in the unit; 0 when it has begun. */
async function secondsUntil(tx: Tx, unitId: string, day: string): Promise<number> {
  const row = await tx.first<{ seconds: number }>(
    'select greatest(0, extract(epoch from ($2::date::timestamp at time zone zone_name(zone)) - business_now()))::float as seconds ' +
      'from unit where id = $1',
    [unitId, day],
  );
  return row?.seconds ?? 0;
}
