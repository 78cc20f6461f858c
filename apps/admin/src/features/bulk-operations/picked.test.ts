import { describe, expect, it } from '@jest/globals';
import { groupsOf, reachedOf } from './picked';

const run = (participantId: string, step: string, occasion = '') => ({
  participantId,
  step,
  occasion,
  cycleId: 'c',
  label: { id: step, en: step },
});

describe('what was chosen from a list', () => {
  it('becomes one act per step and occasion, the largest first', () => {
    const groups = groupsOf([run('a', 'review', 'TW1'), run('a', 'targets'), run('b', 'targets'), run('b', 'review', 'TW2')]);
    expect(groups.map(({ step, occasion, participantIds }) => [step, occasion, participantIds])).toEqual([
      ['targets', '', ['a', 'b']],
      ['review', 'TW1', ['a']],
      ['review', 'TW2', ['b']],
    ]);
  });

  it('becomes one act per cycle where whole documents were chosen', () => {
    const of = (cycleId: string, participantId: string) => ({ cycleId, participantId });
    expect(groupsOf([of('c', 'a'), of('d', 'b'), of('d', 'e')])).toEqual([
      { cycleId: 'd', participantIds: ['b', 'e'] },
      { cycleId: 'c', participantIds: ['a'] },
    ]);
  });

  it('counts only whom the act concerns, and says how many it leaves out', () => {
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

  it('names each person once', () => {
    expect(groupsOf([run('a', 'targets'), run('a', 'targets')])[0]?.participantIds).toEqual(['a']);
  });
});
