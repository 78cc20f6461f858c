import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { numberOf } from '@siklus/domain';
import { ExpectedWords } from '../../kit/steps/answers/ExpectedWords';
import { overfull, resultsOf, withTaken, type DraftResult } from '../../kit/steps/inputs/plan-draft';
import { choosable, useSuperiorPlan } from '../../kit/steps/useSuperiorPlan';
import { token } from '../../kit/theme/tokens';
import { Panel } from '../../kit/ui/Panel';
import { useText } from '../../kit/words/text';
import { formOfResults, fromExpected } from './taking';

interface ExpectedOfMeProps {
  readonly task: Pick<TaskDetail, 'participantId' | 'zone' | 'answersSchema'>;
  /** The results as they are written so far. */
  readonly written: unknown;
  readonly onChange: (results: readonly DraftResult[]) => void;
}

/** What the superior expects of the writer, as proposals: one that is taken becomes a result that supports the superior's. */
export function ExpectedOfMe({ task, written, onChange }: ExpectedOfMeProps) {
  const t = useText();
  const { participantId, zone } = task;
  const superior = choosable(useSuperiorPlan(participantId).data);
  if (superior === null || superior.expected.length === 0) return null;
  const rows = resultsOf(written);
  return (
    <Panel title={t('plan.expectedResult.title')} sx={{ mb: 4 }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {superior.expected.map((expected) => {
          const { key } = expected;
          const isThere = rows.some(({ ties = [] }) => ties.some((tie) => tie.document === superior.document && tie.key === key));
          const taken = withTaken(written, [fromExpected(expected, superior)]);
          return (
            <Box component="li" key={key} sx={{ display: 'grid', gap: 2, justifyItems: 'start', gridTemplateColumns: 'minmax(0, 1fr)' }}>
              <Box sx={{ fontSize: '0.8125rem', color: token('ink2') }}>
                {`${numberOf(key)} ${superior.results.find((each) => each.key === key)?.title ?? ''}`}
              </Box>
              <ExpectedWords expected={expected} zone={zone} />
              {isThere && <Box sx={{ fontSize: '0.8125rem', color: token('ok') }}>{t('expectedOfMe.there')}</Box>}
              {overfull(taken, formOfResults(task)) === undefined && (
                <Button
                  size="small"
                  variant={isThere ? 'text' : 'outlined'}
                  onClick={() => onChange(taken)}
                  aria-label={t('expectedOfMe.takeFor', { ref: numberOf(key) })}
                >
                  {t('expectedOfMe.take')}
                </Button>
              )}
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
}
