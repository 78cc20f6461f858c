import { utc } from '../../platform/database/utc.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { actingPostIn, type Subject } from '../../workflow/subject.js';

/** Who the parties of a document are. */
export interface Parties {
  readonly supervisorId: string | null;
  readonly higherOfficialId: string | null;
  readonly position: string | null;
  /** When the document was complete or was ended; null while it is under way. */
  readonly endedAt: string | null;
}

/** The parties of a document that is under way, by the line of this moment. */
export function partiesNow({ line: { supervisorId, higherOfficialId }, position }: Subject): Parties {
  return { supervisorId, higherOfficialId, position, endedAt: null };
}

/** The post for which somebody in the line stands in while its holder is away or it has none. */
export function standInPost(subject: Subject, id: string | null): string | null {
  return id === null ? null : actingPostIn(subject, id, subject.line.standsInFor.get(id) ?? null);
}

/** Who the parties of a document that is complete or was ended were at its end: whoever comes later has no part in it. */
export async function partiesAtEnd(tx: Tx, { participantId, employeeId }: Subject): Promise<Parties> {
  const kept = await tx.first<Parties & Record<string, unknown>>(
    `select said.values ->> 'supervisorId' as "supervisorId", said.values ->> 'higherOfficialId' as "higherOfficialId",
            (select a.position from assignment a where a.employee_id = $2 and a.kind in ('D', 'PJ', 'TT') and a.starts_at <= e.at
              order by a.starts_at desc limit 1) as position, ${utc('e.at')} as "endedAt"
       from audit_entry e cross join lateral (
         select e.action, e.body -> 'values' as values
         union all
         select brought ->> 'action', brought -> 'values' from jsonb_array_elements(e.body -> 'broughtAbout') brought) said
      where e.stream = 'participant:' || $1 and said.action in ('finished', 'finished-unrated', 'withdrawn', 'closed')
      order by e.n desc limit 1`,
    [participantId, employeeId],
  );
  if (kept === undefined) throw new Error(`The document ${participantId} was ended without a line in its trail`);
  return kept;
}
