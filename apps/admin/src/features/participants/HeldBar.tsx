import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { dayNumberOf, localDateOf } from '@siklus/domain';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Bar } from '../../kit/ui/Bar';
import { heldFor } from './heldDays';
import { useHolderName } from './useHolderName';

interface HeldBarProps {
  readonly run: ParticipantDetail['runs'][number];
  readonly document: ParticipantDetail;
}

/** How many days each person has had the document in this step, and what is left until the due date. */
export function HeldBar({ run, document }: HeldBarProps) {
  const t = useText();
  const holderName = useHolderName();
  const { zone } = document;
  const dayAt = (instant: string) => dayNumberOf(localDateOf(instant, zone));
  // A turn taken on the day it came needs no mention; the one that is open does, from its first day.
  const held = heldFor([run], zone).filter(({ days, holderId, pool }) => days > 0 || (holderId === run.holderId && pool === run.pool));
  const left = Math.max(dayAt(run.dueAt) - dayAt(document.readAt), 0);
  const words = held
    .map(({ days, ...holder }) => t('journey.held', { who: holderName(holder), smart_count: days }))
    .concat(left > 0 ? t('journey.left', { smart_count: left }) : []);
  if (held.length === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Bar
        height={10}
        label={words.join(' · ')}
        shares={[
          ...held.map(({ key, days, kind }) => ({ key, value: days, colour: kind === 'employee' ? ('h4' as const) : ('clove' as const) })),
          { key: 'left', value: left, colour: 'h2' },
        ]}
      />
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3'), mt: 1 }}>{words.join(' · ')}</Box>
    </Box>
  );
}
