import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import type { Notification } from '@siklus/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import { useState } from 'react';
import { useText } from '../i18n/text';
import { newKey } from '../providers/dataProvider';
import { useVerbs } from '../providers/useVerbs';
import { Empty } from '../ui/Empty';
import { Failure } from '../ui/Failure';
import { Page } from '../ui/Page';
import { Panel } from '../ui/Panel';
import { Waiting } from '../ui/Waiting';
import { NotificationRow } from './NotificationRow';

const perPage = 25;

/** What happened lately that concerns the reader, the newest first. */
export function NotificationList() {
  const t = useText();
  const queryClient = useQueryClient();
  const { readNotification, readAllNotifications } = useVerbs();
  const [pages, setPages] = useState(1);
  const { data, total = 0, error, isPending, refetch } = useGetList<Notification>('notifications', { pagination: { page: 1, perPage: perPage * pages }, sort: { field: 'createdAt', order: 'DESC' } });
  const onSuccess = () => void queryClient.invalidateQueries({ queryKey: ['notifications'] });
  const read = useMutation({ mutationFn: (id: string) => readNotification({ id, key: newKey() }), onSuccess });
  const readAll = useMutation({ mutationFn: () => readAllNotifications({ key: newKey() }), onSuccess });
  const hasUnread = data?.some(({ readAt }) => readAt === null) ?? false;
  return (
    <Page
      title={t('notices.title')}
      narrow
      actions={
        hasUnread && (
          <Button onClick={() => readAll.mutate()} loading={readAll.isPending}>
            {t('notices.readAll')}
          </Button>
        )
      }
    >
      {isPending && <Waiting lines={8} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {data && (
        <Panel sx={{ p: { xs: 0, sm: 0 } }}>
          {data.length === 0 && <Empty title={t('notices.empty')} />}
          <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
            {data.map((notice) => (
              <NotificationRow key={notice.id} notice={notice} onOpen={() => notice.readAt === null && read.mutate(notice.id)} />
            ))}
          </Box>
          {total > data.length && (
            <Box sx={{ p: 3 }}>
              <Button variant="text" onClick={() => setPages(pages + 1)}>
                {t('notices.more')}
              </Button>
            </Box>
          )}
        </Panel>
      )}
    </Page>
  );
}
