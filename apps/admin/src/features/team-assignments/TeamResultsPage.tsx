import Box from '@mui/material/Box';
import type { TeamAssignment, TeamResults } from '@siklus/contracts/team-assignments';
import { partNameIn, teamRoleNames } from '@siklus/domain';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { useDetail } from '../../kit/providers/useDetail';
import { useVerbs } from '../../kit/providers/useVerbs';
import { PlanView } from '../../kit/steps/answers/PlanView';
import { token } from '../../kit/theme/tokens';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { Page } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { useFormat } from '../../kit/words/format';
import { useSay, useText } from '../../kit/words/text';
import { RemarkThread } from '../remarks/RemarkThread';
import { Reported } from './Reported';

/** The results of somebody's plan that come from one assignment, for whoever leads the team today: nothing else of that document. */
export function TeamResultsPage() {
  const t = useText();
  const say = useSay();
  const { day } = useFormat();
  const { id = '' } = useParams();
  const { teamResults } = useVerbs();
  const { data: assignment } = useDetail<TeamAssignment>('team-assignments', id);
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['team-assignments', 'results', id], queryFn: () => teamResults(id) });
  const { zone = 'WIB', employeeName: name = '' } = assignment ?? {};
  const remarks = ({ may, remarks: said }: TeamResults) => ({
    participantId: assignment?.participantId ?? '',
    may: assignment === undefined ? [] : may,
    remarks: said,
    zone,
  });
  return (
    <Page
      narrow
      title={t('teams.resultsTitle')}
      over={assignment && `${assignment.team} · ${assignment.teamUnitName}`}
      lead={
        assignment &&
        t('teams.resultsLead', {
          name,
          role: say(teamRoleNames[assignment.role]),
          from: day(assignment.firstDay),
          to: day(assignment.lastDay),
        })
      }
    >
      {isPending && <Waiting lines={8} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && (
        <Panel>
          {data.results.length === 0 ? (
            <Empty title={t('teams.noResults')}>{t('teams.noResultsBody', { name })}</Empty>
          ) : (
            <PlanView
              plan={{ approach: 'QUANTITATIVE', annex: { resources: [], accountability: [], consequences: [] }, results: data.results }}
              progress={data.progress}
              zone={zone}
              action={(key) => <RemarkThread {...remarks(data)} part={key} name={partNameIn(data.results, key)} />}
              below={(key) => (
                <Box sx={{ display: 'grid', gap: 2, mt: 3 }}>
                  <Reported actuals={data.actuals.filter(({ indicator }) => indicator.startsWith(`${key}.`))} zone={zone} />
                  <RemarkThread {...remarks(data)} may={[]} part={key} name={partNameIn(data.results, key)} />
                </Box>
              )}
            />
          )}
          <Box sx={{ mt: 4, fontSize: '0.78125rem', color: token('ink3') }}>{t('teams.onlyThese')}</Box>
        </Panel>
      )}
    </Page>
  );
}
