import Box from '@mui/material/Box';
import { directionOf, type DraftedIndicator, type PastedPlan } from '@siklus/domain';
import { useSideText } from '../../kit/steps/useSideText';
import { useTargetText } from '../../kit/steps/useTargetText';
import { token } from '../../kit/theme/tokens';
import { useText } from '../../kit/words/text';

/** What was read from pasted rows, as it will be taken over, and below it what is worth a look. */
export function PastedPreview({ results, notes }: Pick<PastedPlan, 'results' | 'notes'>) {
  const t = useText();
  const side = useSideText();
  const words = useTargetText();
  const line = ({ target, text, aspect, perspective }: DraftedIndicator) => {
    const direction = directionOf({ aspect, text, target });
    const counted = 'text' in target ? target : { ...target, direction };
    return [side({ aspect, perspective }), text, words.target(counted), 'text' in target ? '' : t(`plan.directions.${direction}`)]
      .filter(Boolean)
      .join(' · ');
  };
  const indicators = results.reduce((sum, result) => sum + result.indicators.length, 0);
  return (
    <Box sx={{ display: 'grid', gap: 3, mt: 3, gridTemplateColumns: 'minmax(0, 1fr)', overflowWrap: 'anywhere' }}>
      <Box role="status">{t('planStart.read', { results: results.length, indicators })}</Box>
      {notes.length > 0 && (
        <Box component="ul" sx={{ m: 0, pl: 4 }}>
          {notes.map(({ row, why, cell }, at) => (
            <li key={at}>{t(`planStart.notes.${why}`, { row, cell: cell ?? '' })}</li>
          ))}
        </Box>
      )}
      {results.map(({ kind, title, supports, indicators: own }, at) => (
        <Box key={at} sx={{ borderTop: `1px solid ${token('line')}`, pt: 2 }}>
          <Box sx={{ fontWeight: 600 }}>
            {title} {kind === 'ADDITIONAL' && `(${t('plan.kinds.ADDITIONAL')})`}
          </Box>
          {supports !== undefined && <Box sx={{ color: token('ink2') }}>{t('planStart.supports', { what: supports })}</Box>}
          <Box component="ul" sx={{ m: 0, pl: 4, color: token('ink2'), fontSize: '0.875rem' }}>
            {own.map((indicator, place) => (
              <li key={place}>{line(indicator)}</li>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}
