import { utc } from '../../platform/database/utc.js';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { postAs } from '../../workflow/closers.js';
import { actingPostIn, type Subject } from '../../workflow/subject.js';
import { vacantPostFor } from '../../workflow/vacant-posts.js';

/** Who the parties of a document are. */
export interface Parties {
  readonly supervisorId: string | null;
  /** The post for which he acts, "Plt. Kepala Bidang"; null where he is there by his own. */
  readonly supervisorAs: string | null;
  readonly higherOfficialId: string | null;
  readonly higherOfficialAs: string | null;
  readonly position: string | null;
  /** When the document was complete or was ended; null while it is under way. */
  readonly endedAt: string | null;
}

/** The parties of a document that is under way, by the line of this moment. */
export function partiesNow(subject: Subject): Parties {
  const { supervisorId, higherOfficialId } = subject.line;
  return {
    supervisorId,
    supervisorAs: standInPost(subject, supervisorId),
    higherOfficialId,
    higherOfficialAs: standInPost(subject, higherOfficialId),
    position: subject.position,
    endedAt: null,
  };
}

/** The post for which somebody in the line stands in while its holder is away or it has none. */
function standInPost(subject: Subject, id: string | null): string | null {
  return id === null ? null : actingPostIn(subject, id, subject.line.standsInFor.get(id) ?? null);
}

/** SQL for the post that an official ran at the end which an entry `e` tells, above the unit `home` of the document. */
function actedThenAs(official: 'supervisorId' | 'higherOfficialId'): string {
  const person = `(said.values ->> '${official}')::uuid`;
  return `(select ${postAs('vacant.kind', 'vacant.position', 'null')}
    from (${vacantPostFor({ person, lineage: 'home.lineage', moment: 'e.at' })}) vacant)`;
}

/** Who the parties of a document that is complete or was ended were at its end: whoever comes later has no part in it. */
export async function partiesAtEnd(tx: Tx, { participantId, employeeId }: Subject): Promise<Parties> {
  const kept = await tx.first<Parties & Record<string, unknown>>(
    `select said.values ->> 'supervisorId' as "supervisorId", ${actedThenAs('supervisorId')} as "supervisorAs",
            said.values ->> 'higherOfficialId' as "higherOfficialId", ${actedThenAs('higherOfficialId')} as "higherOfficialAs",
            (select a.position from assignment a where a.employee_id = $2 and a.kind in ('D', 'PJ', 'TT') and a.starts_at <= e.at
              order by a.starts_at desc limit 1) as position, ${utc('e.at')} as "endedAt"
       from audit_entry e
       join participant document on document.id = $1::uuid
       join unit home on home.id = document.unit_id
       cross join lateral (
         select e.action, e.body -> 'values' as values
         union all
         select brought ->> 'action', brought -> 'values' from jsonb_array_elements(e.body -> 'broughtAbout') brought) said
      where e.stream = 'participant:' || $1::uuid and said.action in ('finished', 'finished-unrated', 'withdrawn', 'closed')
      order by e.n desc limit 1`,
    [participantId, employeeId],
  );
  if (kept === undefined) throw new Error(`The document ${participantId} was ended without a line in its trail`);
  return kept;
}
