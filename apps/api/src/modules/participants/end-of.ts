import type { ParticipantDetail } from '@siklus/contracts/participants';
import { leavingCauses, type LeavingCause } from '@siklus/domain';
import { reasonOfEntry } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';

/** When, by whom and why a document was ended, as its trail tells of the last time; null where it was not. */
export async function endOf(tx: Tx, participantId: string): Promise<ParticipantDetail['ended']> {
  const row = await tx.first<{ at: string; by: string; cause: LeavingCause | null; reason: string | null }>(
    `select ${utc('e.at')} as at, coalesce(a.display_name, 'Siklus') as by, e.body -> 'values' ->> 'cause' as cause, r.text as reason
       from audit_entry e left join account a on a.id::text = e.actor left join given_reason r on r.id = ${reasonOfEntry}
      where e.stream = 'participant:' || $1 and e.action in ('withdrawn', 'closed') order by e.n desc limit 1`,
    [participantId],
  );
  return row === undefined ? null : { ...row, cause: row.cause === null ? null : leavingCauses[row.cause] };
}
