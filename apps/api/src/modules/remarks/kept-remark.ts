import { Refusal, type Registry } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import { loadSubjects } from '../../workflow/load-subjects.js';
import { takesRemarks } from '../../workflow/remarks.js';
import type { Subject } from '../../workflow/subject.js';

/** A remark or an answer as it is kept, with its document, which is locked: so nobody else moves the two meanwhile. */
export interface HeldRemark {
  readonly row: {
    readonly id: string;
    readonly participantId: string;
    readonly assignmentId: string | null;
    readonly answers: string | null;
    readonly part: string;
    readonly planVersion: number;
    readonly authorId: string;
    readonly byName: string;
    readonly byPost: string | null;
    readonly forName: string | null;
    readonly readAt: string | null;
  };
  readonly subject: Subject;
}

/** The remark of this id, as long as it was not taken back; anything else is unknown. */
export async function heldRemark(tx: Tx, id: string): Promise<HeldRemark> {
  const found = await tx.first<{ document: string }>('select participant_id as document from remark where id = $1', [id]);
  const [subject] = found === undefined ? [] : await loadSubjects(tx, [found.document]);
  // Its document first, as the engine locks it; then the row, so that nobody reads the old words while it is corrected.
  const row = await tx.first<HeldRemark['row'] & Record<string, unknown>>(
    `select m.id, m.participant_id as "participantId", m.assignment_id as "assignmentId", m.answers, m.part,
            m.plan_version as "planVersion", m.author_id as "authorId", m.by_name as "byName", m.by_post as "byPost",
            m.for_name as "forName",
            ${utc('m.read_at')} as "readAt"
       from remark m where m.id = $1 and m.taken_back_at is null for update`,
    [id],
  );
  if (subject === undefined || row === undefined) throw new Refusal('NOT_FOUND');
  return { row, subject };
}

/** Refuses words in a document that takes none any more. */
export async function demandOpen(tx: Tx, registry: Registry, subject: Subject): Promise<void> {
  if (!takesRemarks(registry, subject, await isCycleRunning(tx, subject.participantId))) throw new Refusal('REMARKS_CLOSED');
}

/** Whether the cycle of the document is under way; it is not closed meanwhile. */
export async function isCycleRunning(tx: Tx, participantId: string): Promise<boolean> {
  const found = await tx.first<{ state: string }>(
    'select c.state from cycle c join participant p on p.cycle_id = c.id where p.id = $1 for key share of c',
    [participantId],
  );
  return found?.state === 'open';
}
