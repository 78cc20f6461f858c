import { describe, expect, it } from '@jest/globals';
import { movedTasks } from './moved-tasks';

const report = (id: string, may: 'employee.assign'[] = ['employee.assign']) => ({ id, may });
const task = (employeeId: string) => ({ employeeId });

describe('the tasks that go over to another official', () => {
  it('are those of the people who answer to the holder and whom the reader looks after; his own stay', () => {
    const tasks = [task('a'), task('a'), task('b'), task('himself'), task('elsewhere')];
    expect(movedTasks(tasks, [report('a'), report('b'), report('idle'), report('elsewhere', [])])).toEqual({
      acts: [['a', 'b']],
      people: 2,
      tasks: 3,
      left: 2,
    });
  });

  it('are sent in acts of at most two hundred', () => {
    const ids = Array.from({ length: 450 }, (_, n) => `p${n}`);
    expect(
      movedTasks(
        ids.map(task),
        ids.map((id) => report(id)),
      ).acts.map(({ length }) => length),
    ).toEqual([200, 200, 50]);
  });
});
