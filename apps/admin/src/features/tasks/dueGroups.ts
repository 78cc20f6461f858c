import type { Task } from '@siklus/contracts/tasks';
import { addCalendarDays, dayNumberOf, localDateOf } from '@siklus/domain';

const dueGroups = ['late', 'today', 'week', 'later'] as const;
export type DueGroup = (typeof dueGroups)[number];

type Due = Pick<Task, 'dueAt' | 'zone' | 'late' | 'daysLeft'>;

// 1 January 1970 was a Thursday; weeks are counted from Monday.
const weekOf = (date: string) => Math.floor((dayNumberOf(date) + 3) / 7);

/** How soon a task is due, on the calendar of its unit and by business time: the API counted the days, the browser's clock has no say. */
export function dueGroupOf({ dueAt, zone, late, daysLeft }: Due): DueGroup {
  if (late) return 'late';
  if (daysLeft <= 0) return 'today';
  const due = localDateOf(dueAt, zone);
  return weekOf(due) === weekOf(addCalendarDays(due, -daysLeft)) ? 'week' : 'later';
}

/** The tasks by how soon they are due, each group in the order it was given; empty groups are left out. */
export function groupByDue<T extends Due>(tasks: readonly T[]): readonly (readonly [DueGroup, readonly T[]])[] {
  return dueGroups
    .map((group) => [group, tasks.filter((task) => dueGroupOf(task) === group)] as const)
    .filter(([, members]) => members.length > 0);
}
