import Box from '@mui/material/Box';
import type { TeamAssignment } from '@siklus/contracts/team-assignments';
import { teamRoleNames } from '@siklus/domain';
import { useGetOne } from 'react-admin';
import { token } from '../../theme/tokens';
import { useFormat } from '../../words/format';
import { useSay, useText } from '../../words/text';

/** From which assignment across units a result comes: its team, the role there, who gave it, and when it lasts. */
export function FromAssignment({ id }: { readonly id: string }) {
  const t = useText();
  const say = useSay();
  const { day } = useFormat();
  const { data } = useGetOne<TeamAssignment>('team-assignments', { id });
  if (data === undefined) return null;
  const { team, teamUnitName: unit, role, giverName, giverFor, firstDay, lastDay } = data;
  return (
    <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>
      {t('plan.fromAssignment', {
        team,
        unit,
        role: say(teamRoleNames[role]),
        giver: giverFor === null ? giverName : t('owners.onBehalfOf', { name: giverName, head: giverFor }),
        from: day(firstDay, 'short'),
        to: day(lastDay, 'short'),
      })}
    </Box>
  );
}
