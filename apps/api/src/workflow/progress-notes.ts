import type { ProgressNote } from '@siklus/contracts/progress-notes';
import type { Tx } from '../platform/database/unit-of-work.js';
import { utc } from '../platform/database/utc.js';

/** What was noted on the document's indicators between the reviews, newest first. */
export function progressNotesOf(tx: Tx, participantId: string): Promise<ProgressNote[]> {
  return tx.rows<ProgressNote>(
    `select id, indicator, plan_version as "planVersion", value::float8 as value, note, ${utc('at')} as at from progress_note
      where participant_id = $1 order by progress_note.at desc, id desc limit 500`,
    [participantId],
  );
}

/** What the trail's commitment to a note covers. */
export function noteCommitted({
  indicator,
  planVersion,
  value,
  note,
}: Pick<ProgressNote, 'indicator' | 'planVersion' | 'value' | 'note'>): Readonly<Record<string, unknown>> {
  return { indicator, planVersion, value, note };
}
