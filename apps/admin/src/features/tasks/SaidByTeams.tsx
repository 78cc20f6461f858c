import Box from '@mui/material/Box';
import type { TaskDetail } from '@siklus/contracts/tasks';
import { token } from '../../kit/theme/tokens';
import { useText } from '../../kit/words/text';
import { TeamComments } from '../team-assignments/TeamComments';

interface SaidByTeamsProps {
  readonly task: Pick<TaskDetail, 'assignments' | 'zone'>;
  /** Whether it is about this result. */
  readonly isOf: (key: string) => boolean;
}

/** What the leads of teams in other units said of results, each below the name of its team, to whoever rates them. */
export function SaidByTeams({ task: { assignments, zone }, isOf }: SaidByTeamsProps) {
  const t = useText();
  return assignments.map(({ id, team, comments }) => {
    const said = comments.filter(({ key }) => isOf(key));
    return (
      said.length > 0 && (
        <Box key={id} sx={{ mt: 2 }}>
          <Box sx={{ fontSize: '0.78125rem', color: token('ink2'), mb: 1 }}>{t('task.saidByTeam', { team })}</Box>
          <TeamComments comments={said} zone={zone} />
        </Box>
      )
    );
  });
}
