import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import type { Notification } from '@siklus/contracts/notifications';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useGetList } from 'react-admin';
import { useState } from 'react';
import { ExportList } from '../../kit/lists/ExportList';
import { useText } from '../../kit/words/text';
import { newKey } from '../../kit/providers/dataProvider';
import { useVerbs } from '../../kit/providers/useVerbs';
import { token } from '../../kit/theme/tokens';
import { Empty } from '../../kit/ui/Empty';
import { Failure } from '../../kit/ui/Failure';
import { Page } from '../../kit/ui/Page';
import { Panel } from '../../kit/ui/Panel';
import { Waiting } from '../../kit/ui/Waiting';
import { isNew, NotificationRow } from './NotificationRow';

const perPage = 25;
/** What a notice says, as far as a table can. */
const columns = ['words', 'employeeName', 'year', 'createdAt', 'readAt'];

/** What happened lately that concerns the reader: the unread first, each part by time. */
export function NotificationList() {
  const t = useText();
  const queryClient = useQueryClient();
  const { readNotification, readAllNotifications } = useVerbs();
  const [pages, setPages] = useState(1);
  const {
    data,
    total = 0,
    error,
    isPending,
    refetch,
  } = useGetList<Notification>('notifications', {
    pagination: { page: 1, perPage: perPage * pages },
    sort: { field: 'unread', order: 'DESC' },
  });
  const onSuccess = () => void queryClient.invalidateQueries({ queryKey: ['notifications'] });
  const read = useMutation({ mutationFn: (id: string) => readNotification({ id, key: newKey() }), onSuccess });
  const readAll = useMutation({ mutationFn: () => readAllNotifications({ key: newKey() }), onSuccess });
  const failed = read.error ?? readAll.error;
  const parts = (['unread', 'read'] as const)
    .map((part) => ({ part, notices: (data ?? []).filter((notice) => isNew(notice) === (part === 'unread')) }))
    .filter(({ notices }) => notices.length > 0);
  return (
    <Page
      title={t('places.notices.name')}
      narrow
      actions={
        parts.some(({ part }) => part === 'unread') && (
          <Button onClick={() => readAll.mutate()} loading={readAll.isPending}>
            {t('notices.readAll')}
          </Button>
        )
      }
    >
      {isPending && <Waiting lines={8} />}
      {error && <Failure error={error} onRetry={() => void refetch()} />}
      {failed && (
        <Box sx={{ mb: 4 }}>
          <Failure error={failed} />
        </Box>
      )}
      {data && (
        <Panel sx={{ p: { xs: 0, sm: 0 } }}>
          {data.length === 0 && <Empty title={t('notices.empty')} />}
          {parts.map(({ part, notices }) => (
            <Box key={part} component="section" aria-label={t(`notices.parts.${part}`)}>
              <Typography variant="h2" sx={{ px: { xs: 4, sm: 5 }, pt: 4, pb: 1, color: token('ink2') }}>
                {t(`notices.parts.${part}`)}
              </Typography>
              <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
                {notices.map((notice) => (
                  <NotificationRow key={notice.id} notice={notice} onRead={() => notice.readAt === null && read.mutate(notice.id)} />
                ))}
              </Box>
            </Box>
          ))}
          {total > data.length && (
            <Box sx={{ p: 3 }}>
              <Button variant="text" onClick={() => setPages(pages + 1)}>
                {t('notices.more')}
              </Button>
            </Box>
          )}
          {data.length > 0 && (
            <Box sx={{ px: { xs: 4, sm: 5 }, py: 1 }}>
              <ExportList list="notifications" filter={{}} sort={['unread', 'DESC']} columns={columns} />
            </Box>
          )}
        </Panel>
      )}
    </Page>
  );
}
