import Box from '@mui/material/Box';
import ButtonBase from '@mui/material/ButtonBase';
import IconButton from '@mui/material/IconButton';
import Pinned from '@mui/icons-material/PushPin';
import Pin from '@mui/icons-material/PushPinOutlined';
import type { IndicatorProgress } from '@siklus/contracts/progress-notes';
import { numberOf, type Indicator } from '@siklus/domain';
import { useTargetText } from '../../kit/steps/useTargetText';
import { forFingers, token } from '../../kit/theme/tokens';
import { useFormat } from '../../kit/words/format';
import { Chip } from '../../kit/ui/Chip';
import { useText } from '../../kit/words/text';
import type { WaitingNote } from './waitingNotes';

interface IndicatorRowsProps {
  readonly indicators: readonly Indicator[];
  readonly pins: readonly string[];
  readonly progress: readonly IndicatorProgress[];
  /** What waits on this device to be noted, and which indicators have a form that was not sent. */
  readonly waiting: readonly WaitingNote[];
  readonly drafts: readonly string[];
  readonly onNote: (key: string) => void;
  readonly onPin: (key: string) => void;
}

/** Indicators to be noted by a tap, each with its target and what was noted last, and the pin that puts it first. */
export function IndicatorRows({ indicators, pins, progress, waiting, drafts, onNote, onPin }: IndicatorRowsProps) {
  const t = useText();
  const { day } = useFormat();
  const words = useTargetText();
  return (
    <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
      {indicators.map(({ key, text, target }) => {
        const isPinned = pins.includes(key);
        const last = progress.find(({ indicator }) => indicator === key)?.newest[0];
        return (
          <Box
            key={key}
            component="li"
            sx={{ display: 'flex', borderBottom: `1px solid ${token('line')}`, '&:last-child': { borderBottom: 0 } }}
          >
            <ButtonBase
              onClick={() => onNote(key)}
              sx={{
                flex: 1,
                minWidth: 0,
                display: 'block',
                textAlign: 'left',
                py: 3,
                font: 'inherit',
                fontSize: '0.875rem',
                ...forFingers,
              }}
            >
              <Box sx={{ fontWeight: 600 }}>{`${numberOf(key)} ${text}`}</Box>
              <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
                {`${words.target(target)} · `}
                {last === undefined
                  ? t('entries.never')
                  : t('entries.last', {
                      day: day(last.day, 'short'),
                      what: last.value === null ? (last.note ?? '') : words.reached(target, last.value),
                    })}
              </Box>
              {waiting
                .filter(({ indicator }) => indicator === key)
                .map(({ value, note, mayHaveArrived }, n) => (
                  // The same may be noted twice.
                  <Box key={n} sx={{ mt: 1 }}>
                    <Chip tone="wait">
                      {t(mayHaveArrived ? 'entries.gone' : 'entries.waits', {
                        what: typeof value === 'number' ? words.reached(target, value) : (note ?? ''),
                      })}
                    </Chip>
                  </Box>
                ))}
              {drafts.includes(key) && (
                <Box sx={{ mt: 1 }}>
                  <Chip tone="wait">{t('entries.draft')}</Chip>
                </Box>
              )}
            </ButtonBase>
            <IconButton
              aria-pressed={isPinned}
              aria-label={t(isPinned ? 'entries.unpin' : 'entries.pin', { ref: numberOf(key) })}
              onClick={() => onPin(key)}
              sx={{ alignSelf: 'center' }}
            >
              {isPinned ? <Pinned fontSize="small" /> : <Pin fontSize="small" />}
            </IconButton>
          </Box>
        );
      })}
    </Box>
  );
}
