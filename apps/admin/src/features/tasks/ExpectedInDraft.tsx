import Box from '@mui/material/Box';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { numberOf, type PerformancePlan } from '@siklus/domain';
import { useQuery } from '@tanstack/react-query';
import { useVerbs } from '../../kit/providers/useVerbs';
import { ExpectedWords } from '../../kit/steps/answers/ExpectedWords';
import { token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { Panel } from '../../kit/ui/Panel';
import { useText } from '../../kit/words/text';

interface ExpectedInDraftProps {
  readonly task: Pick<TaskDetail, 'participantId' | 'zone'>;
  readonly plan: Pick<PerformancePlan, 'results'>;
}

/** To whoever agrees: what was expected of the writer, and whether the plan before him has a result for it. */
export function ExpectedInDraft({ task: { participantId, zone }, plan }: ExpectedInDraftProps) {
  const t = useText();
  const { documentTies } = useVerbs();
  const { data, error, refetch } = useQuery({
    queryKey: ['participants', 'ties', participantId],
    queryFn: () => documentTies(participantId),
  });
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.expected.length === 0) return null;
  const ties = plan.results.flatMap((result) => result.ties ?? []);
  return (
    <Panel title={t('plan.expectedResult.panel')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {data.expected.map(({ title, uptake: _agreed, document, ...each }) => {
          const isServed = ties.some((tie) => tie.document === document && tie.key === each.key);
          return (
            <Box component="li" key={each.key} sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}>
              <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>{`${numberOf(each.key)} ${title}`}</Box>
              <ExpectedWords expected={each} zone={zone} />
              <Box sx={{ fontSize: '0.8125rem', color: token(isServed ? 'ok' : 'wait') }}>
                {t(isServed ? 'plan.expectedResult.inDraft' : 'plan.expectedResult.notInDraft')}
              </Box>
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
}
