import Box from '@mui/material/Box';
import type { Evidence } from '@siklus/contracts/evidence';
import type { PlanVersion } from '@siklus/contracts/plans';
import type { IndicatorProgress, ProgressNote } from '@siklus/contracts/progress-notes';
import { indicatorsOf, type Indicator, type Zone } from '@siklus/domain';
import { useState } from 'react';
import { EvidenceName } from '../../evidence/EvidenceName';
import { useFormat } from '../../words/format';
import { useText } from '../../words/text';
import { token } from '../../theme/tokens';
import { useTargetText } from '../useTargetText';
import { EarlierNotes } from './EarlierNotes';

interface OfIndicator {
  readonly indicator: Indicator;
  /** The version of the plan in which they are shown. */
  readonly version: number | undefined;
  readonly plans: readonly PlanVersion[];
  readonly zone: Zone;
  /** What was attached; each piece of an entry is named there. */
  readonly evidence?: readonly Evidence[] | undefined;
}

interface ProgressNotesProps extends OfIndicator {
  readonly progress: IndicatorProgress | undefined;
  /** The document, whose reader may ask for the earlier ones; without it those that are there are shown. */
  readonly participantId?: string | undefined;
}

/** What was noted on an indicator between the reviews, newest first; the earlier ones wait until they are asked for. */
export function ProgressNotes({ progress, participantId, ...of }: ProgressNotesProps) {
  const t = useText();
  const [isOpen, setOpen] = useState(false);
  const [newest, ...others] = progress?.newest ?? [];
  if (progress === undefined || newest === undefined) return null;
  const earlier = participantId === undefined ? others.length : progress.count - 1;
  return (
    <Box sx={{ mt: 2, pl: 3, borderLeft: `2px solid ${token('h3')}`, fontSize: '0.8125rem' }}>
      <NoteLine note={newest} {...of} />
      {earlier > 0 && (
        <Box
          component="details"
          onToggle={(event: React.ToggleEvent<HTMLDetailsElement>) => setOpen(event.newState === 'open')}
          sx={{ mt: 1 }}
        >
          <Box component="summary" sx={{ cursor: 'pointer', color: token('sea'), width: 'fit-content' }}>
            {t('progress.earlier', { smart_count: earlier })}
          </Box>
          {participantId === undefined || earlier === others.length
            ? others.map((note) => <NoteLine key={note.id} note={note} {...of} />)
            : // Asked for only once somebody wants to read them.
              isOpen && (
                <EarlierNotes participantId={participantId} indicator={progress.indicator}>
                  {(note) => note.id !== newest.id && <NoteLine key={note.id} note={note} {...of} />}
                </EarlierNotes>
              )}
        </Box>
      )}
    </Box>
  );
}

function NoteLine({
  note: { id, value, note, day: noted, at, writtenAt, planVersion },
  indicator,
  version,
  plans,
  zone,
  evidence = [],
}: OfIndicator & { readonly note: ProgressNote }) {
  const t = useText();
  const { day, moment } = useFormat();
  const words = useTargetText();
  // What was noted before the plan changed is told in the unit of then.
  const plan = plans.find((each) => each.version === planVersion);
  const { target, pattern } = (plan && indicatorsOf(plan).find((each) => each.indicator.key === indicator.key)?.indicator) ?? indicator;
  const amount = value === null ? (note ?? '') : `${pattern === 'CUMULATIVE' ? '+' : ''}${words.reached(target, value)}`;
  const pieces = evidence.filter(({ noteId }) => noteId === id);
  const hasWaited = Date.parse(at) - Date.parse(writtenAt) > aMoment;
  return (
    <Box sx={{ '& + &': { mt: 1 } }}>
      <Box sx={{ overflowWrap: 'anywhere' }}>{t('progress.noted', { day: day(noted), what: amount })}</Box>
      {value !== null && note !== null && <Box sx={{ color: token('ink2'), whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{note}</Box>}
      {pieces.length > 0 && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, color: token('ink2'), overflowWrap: 'anywhere' }}>
          {t('progress.shown')}
          {pieces.map((piece) => (
            <EvidenceName key={piece.id} piece={piece} />
          ))}
        </Box>
      )}
      {hasWaited && (
        <Muted>{t('progress.waited', { written: moment(writtenAt, zone, 'short'), received: moment(at, zone, 'short') })}</Muted>
      )}
      {version !== undefined && planVersion !== version && <Muted>{t('progress.ofVersion', { version: planVersion })}</Muted>}
    </Box>
  );
}

/** Milliseconds that a way to the server may take without being told as a wait. */
const aMoment = 60_000;

function Muted({ children }: { readonly children: string }) {
  return <Box sx={{ color: token('ink3'), fontSize: '0.78125rem' }}>{children}</Box>;
}
