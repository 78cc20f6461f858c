import Box from '@mui/material/Box';
import type { PlanVersion } from '@siklus/contracts/plans';
import type { ProgressNote } from '@siklus/contracts/progress-notes';
import { indicatorsOf, type Indicator, type Zone } from '@siklus/domain';
import { useFormat } from '../../words/format';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { useTargetText } from '../useTargetText';

interface ProgressNotesProps {
  readonly notes: readonly ProgressNote[];
  readonly indicator: Indicator;
  /** The version of the plan in which they are shown. */
  readonly version: number | undefined;
  readonly plans: readonly PlanVersion[];
  readonly zone: Zone;
}

/** What was noted on an indicator between the reviews, newest first; the earlier ones wait until they are asked for. */
export function ProgressNotes({ notes, ...of }: ProgressNotesProps) {
  const t = useText();
  const [newest, ...earlier] = notes;
  if (newest === undefined) return null;
  return (
    <Box sx={{ mt: 2, pl: 3, borderLeft: `2px solid ${token('h3')}`, fontSize: '0.8125rem' }}>
      <Line note={newest} {...of} />
      {earlier.length > 0 && (
        <Box component="details" sx={{ mt: 1 }}>
          <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
            {t('progress.earlier', { smart_count: earlier.length })}
          </Box>
          {earlier.map((note) => (
            <Box key={note.id} sx={{ mt: 1 }}>
              <Line note={note} {...of} />
            </Box>
          ))}
        </Box>
      )}
    </Box>
  );
}

function Line({
  note: { value, note, at, planVersion },
  indicator,
  version,
  plans,
  zone,
}: Omit<ProgressNotesProps, 'notes'> & { readonly note: ProgressNote }) {
  const t = useText();
  const { dayOf } = useFormat();
  const words = useTargetText();
  // What was noted before the plan changed is told in the unit of then.
  const plan = plans.find((each) => each.version === planVersion);
  const then = plan && indicatorsOf(plan).find((each) => each.indicator.key === indicator.key)?.indicator;
  const { target } = then ?? indicator;
  return (
    <>
      <Box>{t('progress.noted', { day: dayOf(at, zone), what: value === null ? (note ?? '') : words.reached(target, value) })}</Box>
      {value !== null && note !== null && <Box sx={{ color: token('ink2'), whiteSpace: 'pre-wrap' }}>{note}</Box>}
      {version !== undefined && planVersion !== version && (
        <Box sx={{ color: token('ink3'), fontSize: '0.78125rem' }}>{t('progress.ofVersion', { version: planVersion })}</Box>
      )}
    </>
  );
}
