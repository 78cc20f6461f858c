import { useGetList } from 'react-admin';
import type { Notification } from '@siklus/contracts/notifications';
import type { Task } from '@siklus/contracts/tasks';

const everyMinute = { refetchInterval: 60_000, staleTime: 30_000 };

/** How many open tasks wait for this person. */
export function useTaskCount(): number {
  const { total } = useGetList<Task>(
    'tasks',
    { pagination: { page: 1, perPage: 1 }, sort: { field: 'dueAt', order: 'ASC' }, filter: { mine: true, state: 'open' } },
    everyMinute,
  );
  return total ?? 0;
}

/** How many notices are unread. */
export function useUnread(): number {
  const { total } = useGetList<Notification>(
    'notifications',
    { pagination: { page: 1, perPage: 1 }, sort: { field: 'createdAt', order: 'DESC' }, filter: { read: false } },
    everyMinute,
  );
  return total ?? 0;
}
