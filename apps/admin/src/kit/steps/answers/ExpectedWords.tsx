import Box from '@mui/material/Box';
import type { ExpectedResult } from '@siklus/contracts/expected-results';
import type { Uptake, Zone } from '@siklus/domain';
import { token } from '../../theme/tokens';
import { useFormat } from '../../words/format';
import { useText } from '../../words/text';
import { useDoer } from '../useDoer';

interface ExpectedWordsProps {
  readonly expected: ExpectedResult;
  /** What became of it, where the reader is told. */
  readonly uptake?: Uptake;
  readonly zone: Zone;
}

/** What a head expects for one of his results: the words, who wrote them and when, and what became of it. */
export function ExpectedWords({ expected: { text, at, by, onBehalfOf }, uptake, zone }: ExpectedWordsProps) {
  const t = useText();
  const { dayOf } = useFormat();
  const doer = useDoer();
  return (
    <Box sx={{ pl: 3, borderLeft: `3px solid ${token('sea')}`, fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
      <Box sx={{ whiteSpace: 'pre-line' }}>{text}</Box>
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
        {t('plan.expectedResult.by', { who: doer(by, onBehalfOf), day: dayOf(at, zone) })}
      </Box>
      {uptake !== undefined && (
        <Box sx={{ fontSize: '0.78125rem', color: token(uptake === 'TAKEN' ? 'ok' : 'wait') }}>
          {t(`plan.expectedResult.uptake.${uptake}`)}
        </Box>
      )}
    </Box>
  );
}
