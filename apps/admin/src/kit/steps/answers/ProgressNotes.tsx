import Box from '@mui/material/Box';
import type { ProgressNote } from '@siklus/contracts/progress-notes';
import type { Target, Zone } from '@siklus/domain';
import { useFormat } from '../../words/format';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { useTargetText } from '../useTargetText';

interface ProgressNotesProps {
  readonly notes: readonly ProgressNote[];
  readonly target: Target;
  readonly zone: Zone;
}

/** What was noted on an indicator between the reviews, newest first; the earlier ones wait until they are asked for. */
export function ProgressNotes({ notes, target, zone }: ProgressNotesProps) {
  const t = useText();
  const [newest, ...earlier] = notes;
  if (newest === undefined) return null;
  return (
    <Box sx={{ mt: 2, pl: 3, borderLeft: `2px solid ${token('h3')}`, fontSize: '0.8125rem' }}>
      <Line note={newest} target={target} zone={zone} />
      {earlier.length > 0 && (
        <Box component="details" sx={{ mt: 1 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
            {t('progress.earlier', { smart_count: earlier.length })}
          </Box>
          {earlier.map((note) => (
            <Box key={note.id} sx={{ mt: 1 }}>
              <Line note={note} target={target} zone={zone} />
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}

function Line({ note: { value, note, at }, target, zone }: Omit<ProgressNotesProps, 'notes'> & { readonly note: ProgressNote }) {
  const t = useText();
  const { dayOf } = useFormat();
  const targetText = useTargetText();
  return (
    <>
      <Box>{t('progress.noted', { day: dayOf(at, zone), what: value === null ? (note ?? '') : targetText(target, value) })}</Box>
      {value !== null && note !== null && <Box sx={{ color: token('ink2'), whiteSpace: 'pre-wrap' }}>{note}</Box>}
    </>
  );
}
