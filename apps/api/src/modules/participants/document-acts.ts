import type { ParticipantDetail } from '@siklus/contracts/participants';
import { leavingCauses, type LeavingCause } from '@siklus/domain';
import { reasonOfEntry } from '../../platform/audit/keep-reason.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';

type DocumentAct = ParticipantDetail['acts'][number];

/** What was done to a document as a whole since its cycle runs, oldest first: when, by whom and why; also where it was undone since. */
export async function documentActsOf(tx: Tx, participantId: string): Promise<DocumentAct[]> {
  const rows = await tx.rows<Omit<DocumentAct, 'cause'> & { readonly cause: LeavingCause | null }>(
    `select case e.action when 'resumed' then 'taken-back' else e.action end as kind,
            ${utc('e.at')} as at, coalesce(r.by_name, a.display_name, 'Siklus') as by,
            e.body -> 'values' ->> 'cause' as cause, r.text as reason
       from audit_entry e left join account a on a.id::text = e.actor left join given_reason r on r.id = ${reasonOfEntry}
      where e.stream = 'participant:' || $1 and e.action in ('joined', 'withdrawn', 'closed', 'resumed', 'reopened') order by e.n`,
    [participantId],
  );
  return rows.map((row) => ({ ...row, cause: row.cause === null ? null : leavingCauses[row.cause] }));
}
