import { id } from '@siklus/contracts/common';
import { lineChangeKeys, type CommittedReason, type LineChange } from '@siklus/domain';
import { z } from 'zod';
import type { Tx } from '../platform/database/unit-of-work.js';

/** Who changed the reporting line by which documents move, by what act, and why: it stands in the trail of each of them. */
export const lineCause = z.object({
  accountId: id,
  change: z.enum(lineChangeKeys),
  because: z.object({ reasonId: id, reasonHash: z.string() }).optional(),
});
export interface LineCause {
  readonly accountId: string;
  readonly change: LineChange;
  /** Absent where the reason is not for those whose documents move. */
  readonly because?: CommittedReason | undefined;
}

/** The name of the job by which documents follow their line. */
export const followLine = 'participants.refresh';

/**
 * Who changed the lines of these employees and why, as far as no job has followed that yet: whatever moves a document first, an answer or
 * the clock, tells it in his name. Of several changes the newest counts, for it made the line as it is.
 */
export async function pendingCauses(tx: Pick<Tx, 'rows'>, employeeIds: readonly string[]): Promise<ReadonlyMap<string, LineCause>> {
  const rows = await tx.rows<{ id: string; cause: LineCause }>(
    `select distinct on (x.id) x.id, o.payload -> 'cause' as cause
       from outbox o cross join lateral jsonb_array_elements_text(o.payload -> 'employeeIds') x(id)
      where o.lane = 'work' and o.job = '${followLine}' and o.acked_at is null and o.payload ? 'cause' and x.id = any($1::text[])
      order by x.id, o.id desc`,
    [employeeIds],
  );
  return new Map(rows.map(({ id, cause }) => [id, cause]));
}
