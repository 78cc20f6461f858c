import Box from '@mui/material/Box';
import { sharedDifferences, type PerformancePlan, type SharedDifference } from '@siklus/domain';
import { Failure } from '../../ui/Failure';
import { Notice } from '../../ui/Notice';
import { useText } from '../../words/text';
import { useSharedResults } from '../useSharedResults';
import { useTargetText } from '../useTargetText';

interface SharedDifferencesProps {
  readonly participantId: string;
  readonly results: PerformancePlan['results'];
}

/** What of its shared results a plan does not say as the plans of those do who carry them too; nothing where all say the same. */
export function SharedDifferences({ participantId, results }: SharedDifferencesProps) {
  const t = useText();
  const { target } = useTargetText();
  const { data: shared, error, refetch } = useSharedResults(participantId);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  const differences = shared === undefined ? [] : sharedDifferences(shared.employeeId, results, shared.colleagues);
  const isKnown = (employeeId: string) => shared?.colleagues.some((each) => each.employeeId === employeeId) === true;
  const isPartial = (shared?.hidden ?? 0) > 0 && results.some(({ carriers }) => carriers?.some((each) => !isKnown(each.employeeId)));
  const hint = isPartial ? t('plan.shared.partial') : undefined;
  if (differences.length === 0) return hint === undefined ? null : <Notice>{hint}</Notice>;
  const words = (difference: SharedDifference) => {
    const { how, name, title } = difference;
    if (how === 'TARGET')
      return t('plan.shared.how.TARGET', {
        name,
        indicator: difference.indicator,
        own: target(difference.own),
        other: target(difference.other),
      });
    if (how === 'LACKING' || how === 'LEFT_OUT') return t(`plan.shared.how.${how}`, { name, indicator: difference.indicator });
    return t(`plan.shared.how.${how}`, { name, title });
  };
  return (
    <Notice tone="wait" title={t('plan.shared.differences', { smart_count: differences.length })}>
      <Box component="ul" sx={{ m: 0, pl: 4, display: 'grid', gap: 1 }}>
        {differences.map((difference, at) => (
          <li key={at}>{`${difference.title}: ${words(difference)}`}</li>
        ))}
      </Box>
      {hint !== undefined && <Box sx={{ mt: 1 }}>{hint}</Box>}
    </Notice>
  );
}
