import type { TaskDetail } from '@siklus/contracts/tasks';
import { createContext, use } from 'react';

export const TaskContext = createContext<TaskDetail | null>(null);

/** The task that the form is of: what was answered before, what the system proposes. */
export function useTask(): TaskDetail {
  const task = use(TaskContext);
  if (task === null) throw new Error('useTask is used outside a step form');
  return task;
}
