import { describe, expect, it } from '@jest/globals';
import { dueGroupOf, groupByDue } from './dueGroups';

// 15 October 2026 is a Thursday.
const due = (dueAt: string, daysLeft: number, more: { late?: boolean; zone?: 'WIB' | 'WIT' } = {}) => ({
  dueAt,
  daysLeft,
  late: false,
  zone: 'WIT' as const,
  ...more,
});

describe('the inbox', () => {
  it.each([
    ['passed', due('2026-10-14T14:59:59.000Z', 0, { late: true }), 'late'],
    ['passed days ago', due('2026-10-10T14:59:59.000Z', -5, { late: true }), 'late'],
    ['later today', due('2026-10-15T14:59:59.000Z', 0), 'today'],
    ['tomorrow, a Friday', due('2026-10-16T14:59:59.000Z', 1), 'week'],
    ['on Sunday', due('2026-10-18T14:59:59.000Z', 3), 'week'],
    ['next Monday', due('2026-10-19T14:59:59.000Z', 4), 'later'],
    ['a Sunday in WIB that is Monday in WIT', due('2026-10-18T16:59:59.000Z', 3, { zone: 'WIB' }), 'week'],
    ['the same moment in WIT', due('2026-10-18T16:59:59.000Z', 4), 'later'],
    ['in three weeks', due('2026-11-05T14:59:59.000Z', 21), 'later'],
  ] as const)('puts what is due %s where the calendar of the unit has it', (_when, task, group) => expect(dueGroupOf(task)).toBe(group));

  it('keeps the order within groups and leaves empty groups out', () => {
    const tasks = [
      { id: 'a', ...due('2026-10-15T14:59:59.000Z', 0) },
      { id: 'b', ...due('2026-12-01T14:59:59.000Z', 47) },
      { id: 'c', ...due('2026-10-15T14:59:59.000Z', 0) },
    ];
    expect(groupByDue(tasks).map(([group, members]) => [group, members.map(({ id }) => id)])).toEqual([
      ['today', ['a', 'c']],
      ['later', ['b']],
    ]);
  });
});
