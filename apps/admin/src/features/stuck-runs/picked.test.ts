import { describe, expect, it } from '@jest/globals';
import type { StuckRun } from '@siklus/contracts/stuck-runs';
import { groupsOf, reachedOf } from './picked';

const run = (participantId: string, step: string, occasion = '', dueAt = '2026-01-31T14:59:59Z') =>
  ({ participantId, step, occasion, dueAt, cycleId: 'c', label: { id: step, en: step } }) as unknown as StuckRun;

describe('chosen steps', () => {
  it('become one act per step and occasion, the largest first, with the latest date', () => {
    const groups = groupsOf([
      run('a', 'review', 'TW1'),
      run('a', 'targets'),
      run('b', 'targets', '', '2026-02-28T14:59:59Z'),
      run('b', 'review', 'TW2'),
    ]);
    expect(groups.map(({ step, occasion, participantIds, dueAt }) => [step, occasion, participantIds, dueAt.slice(0, 10)])).toEqual([
      ['targets', '', ['a', 'b'], '2026-02-28'],
      ['review', 'TW1', ['a'], '2026-01-31'],
      ['review', 'TW2', ['b'], '2026-01-31'],
    ]);
  });

  it('count only whom the act concerns, and say how many it leaves out', () => {
    const groups = groupsOf([run('a', 'targets'), run('b', 'targets'), run('a', 'review', 'TW1')]);
    const told = (numbers?: readonly number[]) => {
      const { parts, total, left } = reachedOf(groups, numbers);
      return [parts.map(({ step, count }) => [step, count]), total, left];
    };
    expect(told()).toEqual([
      [
        ['targets', 2],
        ['review', 1],
      ],
      3,
      0,
    ]);
    expect(told([1, 0])).toEqual([[['targets', 1]], 1, 2]);
    expect(told([0, 0])).toEqual([[], 0, 3]);
  });

  it('name each person once', () => {
    expect(groupsOf([run('a', 'targets'), run('a', 'targets')])[0]?.participantIds).toEqual(['a']);
  });
});
