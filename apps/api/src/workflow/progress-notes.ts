import type { IndicatorProgress, ProgressNote } from '@siklus/contracts/progress-notes';
import type { Tx } from '../platform/database/unit-of-work.js';
import { utc } from '../platform/database/utc.js';

/** More entries than any indicator will ever have. */
const most = 1_000_000_000;

interface NumberedNote extends ProgressNote {
  readonly count: number;
}

/** What was noted on each of the document's indicators, of which so many of the newest are told: the newest day first. */
export async function progressOf(tx: Pick<Tx, 'rows'>, participantId: string, newest: number): Promise<IndicatorProgress[]> {
  const rows = await tx.rows<NumberedNote & Record<string, unknown>>(
    `select n.id, n.indicator, n.plan_version as "planVersion", n.day::text as day, n.value::float8 as value, n.note,
            ${utc('n.at')} as at, ${utc('n.written_at')} as "writtenAt", n.count
       from (select p.*, count(*) over (partition by p.indicator)::int as count,
                    row_number() over (partition by p.indicator order by p.day desc, p.at desc, p.id desc) as place
               from progress_note p where p.participant_id = $1) n
      where n.place <= $2 order by n.indicator, n.place`,
    [participantId, newest],
  );
  const indicators = [...new Set(rows.map(({ indicator }) => indicator))];
  return indicators.map((indicator) => {
    const own = rows.filter((row) => row.indicator === indicator);
    return { indicator, count: own[0]?.count ?? 0, newest: own.map(({ count: _all, ...note }) => note) };
  });
}

/** Everything that was noted in a document, the oldest day first. */
export async function notesOf(tx: Pick<Tx, 'rows'>, participantId: string): Promise<ProgressNote[]> {
  const all = (await progressOf(tx, participantId, most)).flatMap(({ newest }) => newest);
  return all.sort((a, b) => (a.day + a.at + a.id < b.day + b.at + b.id ? -1 : 1));
}

/** What is written once of an entry: the trail's commitment covers it. */
type Noted = Pick<ProgressNote, 'indicator' | 'planVersion' | 'day' | 'value' | 'note' | 'writtenAt'>;

/** What the trail's commitment to an entry covers. */
export function noteCommitted({ indicator, planVersion, day, value, note, writtenAt }: Noted): Readonly<Record<string, unknown>> {
  return { indicator, planVersion, day, value, note, writtenAt };
}
