import type { TaskDetail } from '@siklus/contracts';
import { useParams } from 'react-admin';
import { useText } from '../i18n/text';
import { useDetail } from '../providers/useDetail';
import { Failure } from '../ui/Failure';
import { LinkButton } from '../ui/LinkButton';
import { Page, Stack } from '../ui/Page';
import { Waiting } from '../ui/Waiting';
import { TaskWork } from './TaskWork';

/** One task on one page: what is known on the left, what is asked on the right. */
export function TaskPage() {
  const t = useText();
  const { id = '' } = useParams<{ id: string }>();
  // The form is built from what the task was when it was opened; a version that changes meanwhile is met at sending, not under the hands.
  const { data: task, error, isPending, refetch } = useDetail<TaskDetail>('tasks', id, { still: true });
  if (isPending) return <Page title={t('places.tasks')}><Waiting lines={10} /></Page>;
  if (task === undefined)
    return (
      <Page title={t('places.tasks')} narrow>
        <Stack>
          <Failure error={error} onRetry={() => void refetch()} />
          <div>
            <LinkButton to="/tasks">{t('task.toInbox')}</LinkButton>
          </div>
        </Stack>
      </Page>
    );
  return <TaskWork key={task.id} task={task} onReload={async () => (await refetch()).data} />;
}
