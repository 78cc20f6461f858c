import type { Task } from '@siklus/contracts/tasks';
import { useGetList } from 'react-admin';

/** The API gives at most this many rows; whoever has more works from the most urgent down. */
export const mostTasks = 200;

/** What waits for this person, the most urgent first. */
export function useInbox() {
  return useGetList<Task>(
    'tasks',
    { pagination: { page: 1, perPage: mostTasks }, sort: { field: 'dueAt', order: 'ASC' }, filter: { mine: true, state: 'open' } },
    { refetchInterval: 60_000 },
  );
}
