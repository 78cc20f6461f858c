import { commitTo } from '../../platform/audit/chain.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { utc } from '../../platform/database/utc.js';
import type { Invariant } from '../../platform/invariant.js';
import { noteCommitted } from '../../workflow/progress-notes.js';

const page = 5_000;

/** What must hold of the notes people make between the reviews. */
export const progressNoteInvariants: readonly Invariant[] = [
  { name: 'I31 notes of progress are those the audit trail committed to', find: brokenNotes },
];

async function brokenNotes(unitOfWork: UnitOfWork): Promise<readonly string[]> {
  const broken: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await unitOfWork.read<{
      id: string;
      indicator: string;
      planVersion: number;
      day: string;
      value: number | null;
      writtenAt: string;
      note: string | null;
      salt: Buffer;
      committed: string | null;
    }>(
      `select p.id, p.indicator, p.plan_version as "planVersion", p.day::text as day, p.value::float8 as value, p.note, p.salt,
              ${utc('p.written_at')} as "writtenAt",
              a.body->>'committed' as committed
         from (select * from progress_note where id > $1 order by id limit $2) p
         left join audit_entry a on a.stream = 'participant:' || p.participant_id and a.action = 'progress.noted'
           and a.body->>'noteId' = p.id::text order by p.id`,
      [after, page],
    );
    for (const row of rows) if (row.committed !== commitTo(row.salt, noteCommitted(row))) broken.push(row.id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) break;
    after = last.id;
  }
  return broken;
}
