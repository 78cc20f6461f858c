import Box from '@mui/material/Box';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { comparePlans, numberOf, type PerformancePlan } from '@siklus/domain';
import { lastMarks, planOf } from '../../kit/steps/answers';
import { PlanChanges } from '../../kit/steps/answers/PlanChanges';
import { Chip } from '../../kit/ui/Chip';
import { Panel } from '../../kit/ui/Panel';
import { useText } from '../../kit/words/text';

interface SinceReturnProps {
  readonly task: TaskDetail;
  /** The plan as it was handed in anew. */
  readonly plan: PerformancePlan;
}

/** What changed since the plan was given back, and whether what was marked then was touched. */
export function SinceReturn({ task, plan }: SinceReturnProps) {
  const t = useText();
  const before = planOf(task.lookedAt);
  if (before === undefined) return null;
  const changes = comparePlans(before, plan);
  // A result is touched by what becomes of its indicators too.
  const isTouched = (key: string) => changes.some((change) => change.key === key || change.key.startsWith(`${key}.`));
  const marks = lastMarks(task.acts);
  return (
    <Panel title={t('marks.since')}>
      {marks.length > 0 && (
        <Box component="ul" sx={{ m: 0, mb: 3, pl: 4, display: 'grid', gap: 2, fontSize: '0.875rem' }}>
          {marks.map(({ key, comment }) => (
            <li key={key}>
              {t('marks.of', { ref: numberOf(key), comment })}{' '}
              <Chip tone={isTouched(key) ? 'ok' : 'wait'}>{t(isTouched(key) ? 'marks.touched' : 'marks.untouched')}</Chip>
            </li>
          ))}
        </Box>
      )}
      <PlanChanges changes={changes} />
    </Panel>
  );
}
