import Box from '@mui/material/Box';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { AnswersView } from '../../kit/steps/answers/AnswersView';
import { radius, token } from '../../kit/theme/tokens';
import { minutesToAnswer } from './earlier';

/** The minutes above the choice on every screen: nobody confirms what he has not read. */
export function MinutesToAnswer({ task }: { readonly task: TaskDetail }) {
  const minutes = minutesToAnswer(task);
  if (minutes === undefined) return null;
  return (
    <Box sx={{ p: 4, borderRadius: `${radius.control}px`, backgroundColor: token('seaSoft'), overflowWrap: 'anywhere' }}>
      <AnswersView {...minutes} plans={task.plans} courses={task.courses} />
    </Box>
  );
}
