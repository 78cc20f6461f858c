import Box from '@mui/material/Box';
import { teamAssignment } from '@siklus/contracts/team-assignments';
import { teamRoleNames } from '@siklus/domain';
import { RecordList } from '../../kit/lists/RecordList';
import { mayTo } from '../../kit/providers/access';
import { token } from '../../kit/theme/tokens';
import { Link } from '../../kit/ui/Link';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { AssignmentActs } from './AssignmentActs';
import { AssignmentState } from './AssignmentState';
import { GiveButton } from './GiveButton';
import { useInNameOf } from '../../kit/words/useInNameOf';

/** Assignments across units that concern the reader: his own, his people's, and those of teams that he leads. */
export function AssignmentList() {
  const t = useText();
  const say = useSay();
  const { day } = useFormat();
  const by = useInNameOf();
  return (
    <RecordList
      resource="team-assignments"
      schema={teamAssignment}
      title="places.teamAssignments.name"
      lead={t('teams.lead')}
      sort={{ field: 'firstDay', order: 'DESC' }}
      actions={<GiveButton />}
      empty={t('teams.none')}
      filters={[{ kind: 'text', source: 'q', label: 'teams.search' }]}
      columns={[
        {
          source: 'employeeName',
          render: ({ employeeName, unitName }) => (
            <>
              {employeeName}
              <Small>{unitName}</Small>
            </>
          ),
        },
        {
          source: 'team',
          render: ({ team, teamUnitName, role }) => (
            <>
              {team}
              <Small>{`${say(teamRoleNames[role])} · ${teamUnitName}`}</Small>
            </>
          ),
        },
        {
          source: 'firstDay',
          heading: 'teams.period',
          render: ({ firstDay, lastDay }) => `${day(firstDay, 'short')} – ${day(lastDay, 'short')}`,
        },
        {
          source: 'giverName',
          fixed: true,
          render: ({ giverName, giverPost, giverFor, reason }) => (
            <>
              {by([giverName], giverFor)}
              <Small>{[giverPost, reason].filter(Boolean).join(' · ')}</Small>
            </>
          ),
        },
        { source: 'state', fixed: true, render: (assignment) => <AssignmentState assignment={assignment} /> },
        {
          source: 'acts',
          heading: 'teams.acts',
          fixed: true,
          render: (assignment) => (
            <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center' }}>
              {assignment.state === 'CONSENTED' && mayTo(assignment, 'team-assignment.end') && (
                <Link to={`/team-assignments/${assignment.id}/results`}>{t('teams.results')}</Link>
              )}
              <AssignmentActs assignment={assignment} />
            </Box>
          ),
        },
      ]}
    />
  );
}

function Small({ children }: { readonly children: string }) {
  return <Box sx={{ fontSize: '0.78125rem', color: token('ink3') }}>{children}</Box>;
}
