import type { Employee } from '@siklus/contracts/employees';
import type { Task } from '@siklus/contracts/tasks';
import { mayTo } from '../../kit/providers/access';

/** The API sets so many supervisors in one act. */
const mostAtOnce = 200;

/** What goes over when somebody's tasks are given to another. */
export interface MovedTasks {
  /** Those who answer to the next official from then on, in acts as large as the API takes. */
  readonly acts: readonly (readonly string[])[];
  readonly people: number;
  readonly tasks: number;
  /** Open tasks that stay: his own, and those that he holds in another right than as their supervisor. */
  readonly left: number;
}

/**
 * A task goes by the line: it is moved by letting its employee answer to somebody else. `reports` are those who answer to the holder, of
 * whom only those whom the reader looks after are moved.
 */
export function movedTasks(tasks: readonly Pick<Task, 'employeeId'>[], reports: readonly Pick<Employee, 'id' | 'may'>[]): MovedTasks {
  const movable = new Set(reports.filter((report) => mayTo(report, 'employee.assign')).map(({ id }) => id));
  const moved = tasks.filter(({ employeeId }) => movable.has(employeeId));
  const people = [...new Set(moved.map(({ employeeId }) => employeeId))];
  const acts = Array.from({ length: Math.ceil(people.length / mostAtOnce) }, (_, at) =>
    people.slice(at * mostAtOnce, (at + 1) * mostAtOnce),
  );
  return { acts, people: people.length, tasks: moved.length, left: tasks.length - moved.length };
}
