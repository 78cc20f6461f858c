import Box from '@mui/material/Box';
import type { ParticipantDetail } from '@siklus/contracts/participants';
import { numberOf, teamRoleNames } from '@siklus/domain';
import { token } from '../../kit/theme/tokens';
import { Panel } from '../../kit/ui/Panel';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { AssignmentActs } from './AssignmentActs';
import { AssignmentState } from './AssignmentState';
import { useInNameOf } from '../../kit/words/useInNameOf';

/** The assignments of the document's year to teams of other units, with the results that come of each. */
export function AssignmentsPanel({ document: { assignments, plans } }: { readonly document: ParticipantDetail }) {
  const t = useText();
  const say = useSay();
  const { day } = useFormat();
  const by = useInNameOf();
  if (assignments.length === 0) return null;
  const results = plans.at(-1)?.results ?? [];
  return (
    <Panel title={t('places.teamAssignments.name')}>
      <Box sx={{ display: 'grid', gap: 4, gridTemplateColumns: 'minmax(0, 1fr)', fontSize: '0.875rem' }}>
        {assignments.map((assignment) => {
          const { id, team, teamUnitName, role, firstDay, lastDay, giverName, giverPost, giverFor, reason } = assignment;
          const own = results.filter((result) => result.assignment === id);
          return (
            <Box key={id} component="section" aria-label={team}>
              <Box sx={{ fontWeight: 600 }}>{team}</Box>
              <Box sx={{ color: token('ink2') }}>
                {t('teams.as', { role: say(teamRoleNames[role]), unit: teamUnitName, from: day(firstDay), to: day(lastDay) })}
              </Box>
              <Box sx={{ color: token('ink3'), fontSize: '0.8125rem' }}>
                {t('teams.givenBy', { who: by([giverName, giverPost], giverFor), reason })}
              </Box>
              <Box sx={{ my: 2 }}>
                <AssignmentState assignment={assignment} />
              </Box>
              {own.map(({ key, title }) => (
                <Box key={key} sx={{ mt: 2 }}>
                  {`${numberOf(key)} ${title}`}
                </Box>
              ))}
              <Box sx={{ display: 'flex', gap: 2, flexWrap: 'wrap', mt: 2, '&:empty': { display: 'none' } }}>
                <AssignmentActs assignment={assignment} />
              </Box>
            </Box>
          );
        })}
      </Box>
    </Panel>
  );
}
