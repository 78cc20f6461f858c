import Box from '@mui/material/Box';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { CoreValues } from '../../kit/steps/answers/CoreValues';
import { RemarkList } from '../../kit/steps/answers/RemarkList';
import { useText } from '../../kit/words/text';
import { token } from '../../kit/theme/tokens';
import { Panel } from '../../kit/ui/Panel';

/** What to look at when behaviour is rated: the core values, with what was expected when the plan was agreed. */
export function Behaviours({ task }: { readonly task: TaskDetail }) {
  const t = useText();
  return (
    <Panel title={t('task.behaviours')}>
      <Box sx={{ fontSize: '0.78125rem', color: token('ink3'), mb: 2 }}>{t('task.behavioursHint')}</Box>
      <CoreValues
        expectations={task.plans.at(-1)?.expectations}
        told={task.remarks.map(({ part }) => part)}
        below={(code) => <RemarkList remarks={task.remarks.filter(({ part }) => part === code)} zone={task.zone} />}
      />
    </Panel>
  );
}
