import Box from '@mui/material/Box';
import { numberOf, type Zone } from '@siklus/domain';
import { useSuperiorPlan } from '../../kit/steps/useSuperiorPlan';
import { useSideText } from '../../kit/steps/useSideText';
import { useTargetText } from '../../kit/steps/useTargetText';
import { token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { Panel } from '../../kit/ui/Panel';
import { useFormat } from '../../kit/words/format';
import { useText } from '../../kit/words/text';

/** Beside the own plan while it is written: what the superior has agreed and the own results must support. Closed until asked for. */
export function SuperiorPlan({ participantId, zone }: { readonly participantId: string; readonly zone: Zone }) {
  const t = useText();
  const { dayOf } = useFormat();
  const { target: targetText } = useTargetText();
  const side = useSideText();
  const { data, error, refetch } = useSuperiorPlan(participantId);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.superior === null) return null;
  const { superior, agreedAt, results } = data;
  if (agreedAt === null)
    return <Box sx={{ mb: 4, fontSize: '0.875rem', color: token('ink2') }}>{t('superiorPlan.none', { name: superior.name })}</Box>;
  return (
    <Panel sx={{ mb: 4 }}>
      <Box component="details">
        <Box component="summary" sx={{ cursor: 'pointer', fontWeight: 650 }}>
          {t('superiorPlan.title', { smart_count: results.length })}
        </Box>
        <Box sx={{ mt: 2, fontSize: '0.875rem', color: token('ink2') }}>
          {t('superiorPlan.lead', {
            who: [superior.name, superior.position].filter(Boolean).join(', '),
            day: dayOf(agreedAt, zone),
          })}
        </Box>
        <Box component="ul" sx={{ listStyle: 'none', m: 0, mt: 3, p: 0, display: 'grid', gap: 3 }}>
          {results.map(({ key, title, kind, indicators }) => (
            <li key={key}>
              <Box sx={{ fontWeight: 600 }}>{`${numberOf(key)} ${title}`}</Box>
              <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{t(`plan.kinds.${kind}`)}</Box>
              <Box component="ul" sx={{ m: 0, mt: 1, pl: 4, fontSize: '0.875rem', color: token('ink2') }}>
                {indicators.map((indicator) => (
                  <li key={indicator.key}>
                    {[side(indicator), `${indicator.text}: ${targetText(indicator.target)}`].filter(Boolean).join(' · ')}
                  </li>
                ))}
              </Box>
            </li>
          ))}
        </Box>
      </Box>
    </Panel>
  );
}
