import { describe, expect, it } from '@jest/globals';
import type { Task } from '@siklus/contracts';
import { daysLeft, groupByDue } from './dueGroups';

const task = (id: string, dueAt: string, zone: Task['zone'] = 'WIT') => ({ id, dueAt, zone, late: false }) as Task;

describe('the inbox', () => {
  // 23.30 on 14 October in Jayapura, still 21.30 in Jakarta
  const now = '2026-10-14T14:30:00.000Z';

  it('groups by the calendar of the unit, not of the reader', () => {
    const inWit = task('wit', '2026-10-15T14:59:59.000Z', 'WIT');
    const lastOfToday = task('today', '2026-10-14T14:59:59.000Z', 'WIT');
    const inWib = task('wib', '2026-10-14T16:59:59.000Z', 'WIB');
    const passed = task('passed', '2026-10-14T14:00:00.000Z');
    const far = task('far', '2026-12-01T14:59:59.000Z');
    const groups = groupByDue([passed, lastOfToday, inWib, inWit, far], now).map(([group, tasks]) => [group, tasks.map(({ id }) => id)]);
    expect(groups).toEqual([
      ['late', ['passed']],
      ['today', ['today', 'wib']],
      ['week', ['wit']],
      ['later', ['far']],
    ]);
  });

  it('counts days, not hours', () => {
    expect(daysLeft(task('a', '2026-10-15T14:59:59.000Z'), now)).toBe(1);
    expect(daysLeft(task('b', '2026-10-12T14:59:59.000Z'), now)).toBe(-2);
  });
});
