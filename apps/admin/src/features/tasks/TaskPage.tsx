import type { TaskDetail } from '@siklus/contracts/tasks';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-admin';
import { copies } from '../../kit/drafts/copies';
import { useText } from '../../kit/words/text';
import { useSession } from '../../kit/providers/session';
import { useDetail } from '../../kit/providers/useDetail';
import { Failure } from '../../kit/ui/Failure';
import { LinkButton } from '../../kit/ui/LinkButton';
import { Page, Stack } from '../../kit/ui/Page';
import { Waiting } from '../../kit/ui/Waiting';
import { TaskWork } from './TaskWork';
import { useRound } from './useRound';

/** One task on one page: what is known on the left, what is asked on the right. */
export function TaskPage() {
  const t = useText();
  const { id = '' } = useParams<{ id: string }>();
  const { accountId } = useSession();
  // The form is built from what the task was when it was opened; a version that changes meanwhile is met at sending, not under the hands.
  const { data: task, error, isPending, refetch } = useDetail<TaskDetail>('tasks', id, { still: true });
  // The device answers without the network, also when there is none.
  const { data: copy } = useQuery({
    queryKey: ['copy', accountId, id],
    queryFn: () => copies.read(accountId, id),
    networkMode: 'always',
    staleTime: Infinity,
    gcTime: 0,
  });
  const place = useRound(id);
  async function reload() {
    const { data, isError } = await refetch();
    // The task as it was before stays at hand when a reading fails; it would pass for a fresh one.
    return isError ? undefined : data;
  }
  if (isPending || (task !== undefined && copy === undefined))
    return (
      <Page title={t('places.tasks.name')}>
        <Waiting lines={10} />
      </Page>
    );
  if (task === undefined)
    return (
      <Page title={t('places.tasks.name')} narrow>
        <Stack>
          <Failure error={error} onRetry={() => void refetch()} />
          <div>
            <LinkButton to="/tasks">{t('task.toInbox')}</LinkButton>
          </div>
        </Stack>
      </Page>
    );
  return <TaskWork key={task.id} task={task} copy={copy ?? null} place={place} onReload={reload} />;
}
