import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { isOneResult, takenSupport } from '@siklus/domain';
import { overfull, resultsOf, withTaken, type DraftResult } from '../../kit/steps/inputs/plan-draft';
import { useSharedResults } from '../../kit/steps/useSharedResults';
import { choosable, useSuperiorPlan } from '../../kit/steps/useSuperiorPlan';
import { useTargetText } from '../../kit/steps/useTargetText';
import { token } from '../../kit/theme/tokens';
import { Failure } from '../../kit/ui/Failure';
import { Panel } from '../../kit/ui/Panel';
import { useText } from '../../kit/words/text';
import { formOfResults } from './taking';

interface SharedWithMeProps {
  readonly task: Pick<TaskDetail, 'participantId' | 'answersSchema' | 'surveyedUnits'>;
  readonly written: unknown;
  readonly onChange: (results: readonly DraftResult[]) => void;
}

/** Results in which others name the writer, and which his plan does not have yet: taken, they come with the same targets and carriers. */
export function SharedWithMe({ task, written, onChange }: SharedWithMeProps) {
  const t = useText();
  const { participantId } = task;
  const { target } = useTargetText();
  const { data: shared, error, refetch } = useSharedResults(participantId);
  const superior = choosable(useSuperiorPlan(participantId).data);
  if (error) return <Failure error={error} onRetry={() => void refetch()} />;
  const rows = resultsOf(written);
  const isThere = (title: string, ties: DraftResult['ties'], by: string) =>
    rows.some(
      (row) =>
        row.carriers?.some(({ employeeId }) => employeeId === by) &&
        isOneResult({ title: row.title ?? '', ties: titled(row.ties) }, { title, ties: titled(ties) }),
    );
  const offered = (shared?.colleagues ?? []).flatMap((colleague) =>
    (colleague.results ?? [])
      .filter(({ title, ties }) => !isThere(title, ties, colleague.employeeId))
      .map((result) => ({ colleague, result })),
  );
  if (shared === undefined || offered.length === 0) return null;
  return (
    <Panel title={t('sharedWithMe.title')} sx={{ mb: 4 }}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, display: 'grid', gap: 3, gridTemplateColumns: 'minmax(0, 1fr)' }}>
        {offered.map(({ colleague, result: { supports, ties, untied, ...result } }) => {
          const others = (result.carriers ?? []).filter(({ employeeId }) => employeeId !== shared.employeeId);
          const carriers = [colleague, ...others].map(carrierOf);
          const mine = { ...result, ...takenSupport({ supports, ties, untied }, superior), carriers };
          const taken = withTaken(written, [mine], task.surveyedUnits);
          return (
            <Box
              component="li"
              key={`${colleague.employeeId}/${result.key}`}
              sx={{ display: 'grid', gap: 1, justifyItems: 'start', gridTemplateColumns: 'minmax(0, 1fr)', fontSize: '0.875rem' }}
            >
              <Box sx={{ fontWeight: 600 }}>{result.title}</Box>
              <Box sx={{ color: token('ink2') }}>{t('sharedWithMe.by', { name: colleague.name })}</Box>
              {result.indicators.map((indicator) => (
                <Box key={indicator.key} sx={{ color: token('ink2') }}>{`${indicator.text}: ${target(indicator.target)}`}</Box>
              ))}
              {overfull(taken, formOfResults(task)) === undefined && (
                <Button size="small" onClick={() => onChange(taken)} aria-label={t('sharedWithMe.takeOf', { title: result.title })}>
                  {t('sharedWithMe.take')}
                </Button>
              )}
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
}

const carrierOf = ({ employeeId, name }: { readonly employeeId: string; readonly name: string }) => ({ employeeId, name });

/** Ties as they are compared: what they say does not matter. */
function titled(ties: DraftResult['ties']) {
  return ties?.map((tie) => ({ ...tie, title: tie.title ?? '' }));
}
