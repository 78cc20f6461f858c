import type { Task } from '@siklus/contracts';
import { addCalendarDays, dayNumberOf, localDateOf } from '@siklus/domain';

export const dueGroups = ['late', 'today', 'week', 'later'] as const;
export type DueGroup = (typeof dueGroups)[number];

/** Days from today to the due day on the calendar of the unit; negative when it has passed. */
export function daysLeft({ dueAt, zone }: Pick<Task, 'dueAt' | 'zone'>, now: string): number {
  return dayNumberOf(localDateOf(dueAt, zone)) - dayNumberOf(localDateOf(now, zone));
}

function groupOf(task: Task, now: string): DueGroup {
  const today = localDateOf(now, task.zone);
  const due = localDateOf(task.dueAt, task.zone);
  if (task.late || task.dueAt < now) return 'late';
  if (due === today) return 'today';
  return due <= addCalendarDays(today, 7) ? 'week' : 'later';
}

/** The tasks by how soon they are due, each group in the order it was given; empty groups are left out. */
export function groupByDue(tasks: readonly Task[], now: string): readonly (readonly [DueGroup, readonly Task[]])[] {
  return dueGroups.map((group) => [group, tasks.filter((task) => groupOf(task, now) === group)] as const).filter(([, members]) => members.length > 0);
}
