import Box from '@mui/material/Box';
import type { Participant } from '@siklus/contracts/participants';
import { useGetList } from 'react-admin';
import { useState } from 'react';
import { useSession } from '../../kit/providers/session';
import { useText } from '../../kit/words/text';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { LinkButton } from '../../kit/ui/LinkButton';
import { NotAnEmployee } from '../../kit/ui/NotAnEmployee';
import { Page } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { SelectBox } from '../../kit/ui/SelectBox';
import { Waiting } from '../../kit/ui/Waiting';
import { byUrgency, standingOf, standings } from './teamStanding';
import { TeamRow } from './TeamRow';

/** The people who report to the reader, and where the document of each stands; who needs a look comes first. */
export function TeamPage() {
  const t = useText();
  return useSession().employeeId === null ? <NotAnEmployee title={t('places.team.name')} /> : <Team />;
}

function Team() {
  const t = useText();
  const [chosenYear, setYear] = useState('');
  const { data, error, isPending, refetch } = useGetList<Participant>('participants', {
    pagination: { page: 1, perPage: 200 },
    sort: { field: 'employeeName', order: 'ASC' },
    filter: { team: true },
  });
  const mine = useGetList<Participant>('participants', {
    pagination: { page: 1, perPage: 25 },
    sort: { field: 'year', order: 'DESC' },
    filter: { mine: true },
  });
  const years = [...new Set((data ?? []).map(({ year }) => year))].sort((a, b) => b - a);
  const year = chosenYear === '' ? years[0] : Number(chosenYear);
  const team = byUrgency((data ?? []).filter((participant) => participant.year === year));
  const own = mine.data?.find((document) => document.year === year);
  const counts = standings.flatMap((standing) => {
    const n = team.filter((participant) => standingOf(participant) === standing).length;
    return n === 0 ? [] : [t(`team.standings.${standing}`, { smart_count: n })];
  });
  return (
    <Page
      title={t('places.team.name')}
      lead={
        data && team.length > 0 && year !== undefined
          ? `${t('team.lead', { smart_count: team.length, year })} ${counts.join(', ')}.`
          : undefined
      }
      actions={
        <>
          {own !== undefined && team.length > 0 && <LinkButton to={`/participants/${own.id}/role-matrix`}>{t('matrix.open')}</LinkButton>}
          {years.length > 1 && (
            <SelectBox
              label={t('document.year')}
              value={String(year)}
              options={years.map((each) => ({ value: String(each), label: String(each) }))}
              onChange={setYear}
            />
          )}
        </>
      }
    >
      {isPending && <Waiting lines={8} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && (
        <Panel sx={{ p: { xs: 0, sm: 0 } }}>
          {team.length === 0 && <Empty title={t('team.empty')}>{t('team.emptyBody')}</Empty>}
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {team.map((participant) => (
              <TeamRow key={participant.id} participant={participant} />
            ))}
          </Box>
        </Panel>
      )}
    </Page>
  );
}
