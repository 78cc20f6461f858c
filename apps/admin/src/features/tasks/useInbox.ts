import type { Task } from '@siklus/contracts/tasks';
import { useGetList } from 'react-admin';
import { inbox } from './inbox';

/** What waits for this person, the most urgent first. */
export function useInbox() {
  return useGetList<Task>('tasks', inbox, { refetchInterval: 60_000 });
}
