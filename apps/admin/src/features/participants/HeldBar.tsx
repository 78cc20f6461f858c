import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { dayNumberOf, localDateOf } from '@siklus/domain';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Bar } from '../../kit/ui/Bar';
import { useHolderName } from './useHolderName';

interface HeldBarProps {
  readonly run: ParticipantDetail['runs'][number];
  readonly document: ParticipantDetail;
  readonly isOwn: boolean;
}

/** How many days each person has had the document in this step, and what is left until the due date. */
export function HeldBar({ run, document, isOwn }: HeldBarProps) {
  const t = useText();
  const holderName = useHolderName();
  const { zone } = document;
  const now = new Date().toISOString();
  const dayAt = (instant: string) => dayNumberOf(localDateOf(instant, zone));
  const held = new Map<string, { days: number; own: boolean }>();
  for (const { openedAt, closedAt, ...turn } of run.turns) {
    const isOpen = closedAt === null;
    const who = holderName(turn, document, isOwn);
    const own = turn.holderName === document.employeeName;
    const days = Math.max(dayAt(closedAt ?? now) - dayAt(openedAt), 0);
    // A turn taken on the day it came needs no mention; the one that is open does, from its first day.
    if (days === 0 && !isOpen) continue;
    held.set(who, { days: (held.get(who)?.days ?? 0) + days, own });
  }
  const left = Math.max(dayAt(run.dueAt) - dayAt(now), 0);
  const words = [...held]
    .map(([who, { days }]) => t('journey.held', { who, smart_count: days }))
    .concat(left > 0 ? t('journey.left', { smart_count: left }) : []);
  if (held.size === 0) return null;
  return (
    <Box sx={{ mt: 2 }}>
      <Bar
        height={10}
        label={words.join(' · ')}
        shares={[
          ...[...held].map(([key, { days, own }]) => ({ key, value: days, colour: own ? ('h4' as const) : ('clove' as const) })),
          { key: 'left', value: left, colour: 'h2' },
        ]}
      />
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3'), mt: 1 }}>{words.join(' · ')}</Box>
    </Box>
  );
}
