import Box from '@mui/material/Box';
import type { Evidence } from '@siklus/contracts/evidence';
import { numberOf, type Zone } from '@siklus/domain';
import { mayTo } from '../providers/access';
import { token } from '../theme/tokens';
import { Chip, type Tone } from '../ui/Chip';
import { useFormat } from '../words/format';
import { useText } from '../words/text';
import { useInNameOf } from '../words/useInNameOf';
import { EvidenceName } from './EvidenceName';
import { JudgeEvidence } from './JudgeEvidence';
import { WithdrawEvidence } from './WithdrawEvidence';

const tones: Readonly<Record<Evidence['state'], Tone>> = { WAITING: 'wait', ACCEPTED: 'ok', GIVEN_BACK: 'late', WITHDRAWN: 'plain' };

interface EvidenceListProps {
  readonly evidence: readonly Evidence[];
  /** The key of the indicator beside which it stands. */
  readonly indicator: string;
  readonly zone: Zone;
}

/** What was attached to an indicator, newest first; beside each piece how it stands and what is to be noticed. */
export function EvidenceList({ evidence, indicator, zone }: EvidenceListProps) {
  const t = useText();
  const pieces = evidence.filter((each) => each.indicator === indicator);
  if (pieces.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={t('evidence.of', { ref: numberOf(indicator) })}
      sx={{
        listStyle: 'none',
        m: 0,
        mt: 2,
        p: 0,
        pl: 3,
        borderLeft: `2px solid ${token('h3')}`,
        fontSize: '0.8125rem',
        display: 'grid',
        gap: 3,
      }}
    >
      {pieces.map((piece) => (
        <li key={piece.id}>
          <Piece piece={piece} zone={zone} />
        </li>
      ))}
    </Box>
  );
}

function Piece({ piece, zone }: { readonly piece: Evidence; readonly zone: Zone }) {
  const t = useText();
  const { moment, dayOf } = useFormat();
  const by = useInNameOf();
  const { file, state, at, judgedBy, judgedByPost, judgedFor, judgedAt, reason, withdrawnAt, withdrawnReason } = piece;
  const captured = file?.capturedAt ?? null;
  return (
    <Box sx={{ display: 'grid', gap: 1, justifyItems: 'start' }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, overflowWrap: 'anywhere' }}>
        <EvidenceName piece={piece} />
        <Chip tone={tones[state]}>{t(`evidence.states.${state}`)}</Chip>
        {file !== null && file.finding !== 'SAME' && <Chip tone="late">{t(`evidence.findings.${file.finding}`)}</Chip>}
        {file !== null && (file.scan === 'WAITING' || file.scan === 'HARMFUL') && (
          <Chip tone={file.scan === 'WAITING' ? 'wait' : 'late'}>{t(`evidence.scans.${file.scan}`)}</Chip>
        )}
      </Box>
      <Box sx={{ color: token('ink3') }}>
        {captured === null
          ? t('evidence.received', { at: moment(at, zone, 'short') })
          : t('evidence.capturedAndReceived', { captured: moment(captured, zone, 'short'), at: moment(at, zone, 'short') })}
      </Box>
      {withdrawnAt !== null && (
        <Box sx={{ color: token('ink2') }}>
          {t('evidence.withdrawnOn', { day: dayOf(withdrawnAt, zone, 'short') })}
          {withdrawnReason !== null && <Box sx={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{withdrawnReason}</Box>}
        </Box>
      )}
      {judgedAt !== null && (state === 'ACCEPTED' || state === 'GIVEN_BACK') && (
        <Box sx={{ color: token('ink2') }}>
          {t(`evidence.judged.${state}`, { who: by([judgedBy, judgedByPost], judgedFor), day: dayOf(judgedAt, zone, 'short') })}
          {reason !== null && <Box sx={{ whiteSpace: 'pre-wrap' }}>{reason}</Box>}
        </Box>
      )}
      {state === 'WAITING' && mayTo(piece, 'evidence.judge') && <JudgeEvidence piece={piece} />}
      {mayTo(piece, 'evidence.add') && <WithdrawEvidence piece={piece} />}
    </Box>
  );
}
