import type { Participant } from '@siklus/contracts/participants';
import { useGetList } from 'react-admin';
import { useSession } from '../../kit/providers/session';
import { useText } from '../../kit/words/text';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { NotAnEmployee } from '../../kit/ui/NotAnEmployee';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { YearProgress } from './YearProgress';

/** Where somebody notes how far he has come: the indicators of his documents that are under way, of two years side by side each January. */
export function ProgressPage() {
  const t = useText();
  return useSession().employeeId === null ? <NotAnEmployee title={t('places.progress.name')} /> : <OwnProgress />;
}

function OwnProgress() {
  const t = useText();
  const { data, error, isPending, refetch } = useGetList<Participant>('participants', {
    pagination: { page: 1, perPage: 25 },
    sort: { field: 'year', order: 'DESC' },
    filter: { mine: true },
  });
  const active = (data ?? []).filter(({ state }) => state === 'active');
  return (
    <Page title={t('places.progress.name')} lead={t('entries.lead')} narrow>
      {isPending && <Waiting lines={8} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && active.length === 0 && (
        <Panel>
          <Empty title={t('entries.none')}>{t('entries.noneBody')}</Empty>
        </Panel>
      )}
      <Stack>
        {active.map(({ id, year }) => (
          <YearProgress key={id} id={id} {...(active.length > 1 ? { year } : {})} />
        ))}
      </Stack>
    </Page>
  );
}
