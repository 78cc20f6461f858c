import type { Cycle } from '@siklus/contracts/cycles';
import { useGetList } from 'react-admin';
import { useText } from '../../kit/words/text';
import { useLinkedFilter } from '../../kit/lists/useLinkedFilter';
import { mayByRole } from '../../kit/providers/access';
import { useSession } from '../../kit/providers/session';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Page, Stack } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { CycleCard } from './CycleCard';
import { FirstCycle } from './FirstCycle';

/** All cycles one may see, the newest first; each card says how it stands. */
export function CycleList() {
  const t = useText();
  const session = useSession();
  const { data, error, isPending, refetch } = useGetList<Cycle>('cycles', {
    pagination: { page: 1, perPage: 50 },
    sort: { field: 'year', order: 'DESC' },
    filter: useLinkedFilter(),
  });
  const mayCreate = mayByRole(session, 'cycle.create');
  const isFirst = mayCreate && data?.every(({ state }) => state === 'draft') === true;
  return (
    <Page
      title={t('places.board.name')}
      actions={mayCreate && data !== undefined && !isFirst && <LinkButton to="/cycles/create">{t('cycles.create')}</LinkButton>}
    >
      {isPending && <Waiting />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && !isFirst && (
        <Panel>
          <Empty title={t('cycles.empty')}>{t('cycles.emptyBody')}</Empty>
        </Panel>
      )}
      <Stack>
        {isFirst && <FirstCycle draft={data[0]} />}
        {data?.map((cycle) => (
          <CycleCard key={cycle.id} cycle={cycle} />
        ))}
      </Stack>
    </Page>
  );
}
