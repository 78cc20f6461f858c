import type { Evidence, KeptFile } from '@siklus/contracts/evidence';
import { homeOf } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { utc } from '../platform/database/utc.js';
import { mayOf } from '../platform/identity/judge.js';
import type { Person } from '../platform/identity/person.js';
import type { Subject } from './subject.js';

/** So many pieces a document may hold: one a working day, and some more. */
export const mostEvidence = 300;

const columns = `e.id, e.participant_id as "participantId", e.indicator, e.plan_version as "planVersion", e.period, e.note_id as "noteId",
  e.title, e.link, ${utc('e.at')} as at, e.state, e.judged_by_name as "judgedBy",
  e.judged_by_post as "judgedByPost", e.judged_for_name as "judgedFor", ${utc('e.judged_at')} as "judgedAt", r.text as reason,
  ${utc('e.withdrawn_at')} as "withdrawnAt", w.text as "withdrawnReason",
  case when f.id is not null then json_build_object('id', f.id, 'name', f.name, 'type', f.type, 'bytes', f.bytes,
    'sha256', encode(f.sha256, 'hex'), 'capturedAt', ${utc('f.captured_at')}, 'receivedAt', ${utc('f.received_at')}, 'scan', f.scan,
    'finding', f.finding, 'checkedAt', ${utc('f.checked_at')}) end as file`;
const from =
  'evidence e left join stored_file f on f.id = e.file_id left join given_reason r on r.id = e.reason_id ' +
  'left join given_reason w on w.id = e.withdrawn_reason_id';

/** What was attached to the document, newest first, with what its reader may do to each piece. */
export async function evidenceOf(tx: Pick<Tx, 'rows'>, person: Person, subject: Subject): Promise<Evidence[]> {
  const rows = await tx.rows<Omit<Evidence, 'may'>>(
    `select ${columns} from ${from} where e.participant_id = $1 order by e.at desc, e.id desc`,
    [subject.participantId],
  );
  const judges = mayJudge(person, subject) ? (['evidence.judge'] as const) : [];
  const isOwn = subject.employeeId === person.employeeId;
  const withdraws = mayOf(person, ['evidence.add'], { lineage: [], employeeId: subject.employeeId, relations: isOwn ? ['self'] : [] });
  // What was accepted or taken back stays; whether a report rests on the piece, the act itself says.
  return rows.map((row) => ({ ...row, may: [...judges, ...(row.state === 'WAITING' || row.state === 'GIVEN_BACK' ? withdraws : [])] }));
}

/** Whether the person accepts evidence of this document: its supervisor of this moment, or who acts for him, in nobody's own affair. */
export function mayJudge(person: Person, { line, employeeId }: Subject): boolean {
  const isOfLine = homeOf(line).some((each) => each === person.employeeId);
  return mayOf(person, ['evidence.judge'], { lineage: [], employeeId, relations: isOfLine ? ['supervisor'] : [] }).length > 0;
}

/** What the trail's commitment to a piece of evidence covers. */
export function evidenceCommitted({
  indicator,
  planVersion,
  period,
  title,
  link,
  sha256,
}: Pick<Evidence, 'indicator' | 'planVersion' | 'period' | 'title' | 'link'> & { readonly sha256: KeptFile['sha256'] | null }) {
  return { indicator, planVersion, period, title, link, sha256 };
}
