import { describe, expect, it } from '@jest/globals';
import { registry } from '@siklus/domain';
import { dueDaysOf, plannedShare, requestedLines, unitsOf, type Count } from './board-numbers.js';

const line = { step: 'review', occasion: 'TW1', opensOn: '2026-10-01', today: '2026-10-06', isRequested: false };
const count = (over: Partial<Count>): Count => ({
  step: 'review',
  occasion: 'TW1',
  unit_id: 'u',
  unit_name: 'U',
  top_id: 'o',
  top_name: 'O',
  state: 'open',
  due_on: '2026-10-10',
  n: 1,
  ...over,
});
const on = (today: string, due_on = '2026-10-10') => plannedShare([count({ due_on, n: 4 })], { ...line, today });

describe('where a step should stand today', () => {
  it('is nowhere before it opens, at nought on its first day, half-way in its middle, at all when it is due and for ever after', () => {
    expect(['2026-09-30', '2026-10-01', '2026-10-06', '2026-10-11', '2026-12-24'].map((today) => on(today))).toEqual([null, 0, 0.5, 1, 1]);
  });

  it('follows the day on which each is due: who was given longer is not behind', () => {
    expect(on('2026-10-11', '2026-10-20')).toBe(0.5);
    const both = [count({ n: 1 }), count({ n: 3, due_on: '2026-10-20' })];
    expect(plannedShare(both, { ...line, today: '2026-10-11' })).toBe((1 + 3 * 0.5) / 4);
    expect(dueDaysOf([...both, count({ state: 'done', due_on: '2026-12-31' })])).toEqual({ first: '2026-10-10', last: '2026-10-20' });
    expect(dueDaysOf([count({ state: 'done', due_on: '2026-12-31' })])).toEqual({ first: '2026-12-31', last: '2026-12-31' });
  });

  it('does not divide by a window that is shorter than a day', () => {
    expect([on('2026-10-01', '2026-09-01'), on('2026-10-02', '2026-09-01')]).toEqual([0, 1]);
  });
});

it('what people asked for is a line for each number of a request, of which nothing is planned', () => {
  const asked = [
    ...['10', '2'].map((occasion) => count({ step: 'addendum', occasion, due_on: '2026-07-20' })),
    count({ step: 'addendum', occasion: '1', n: 0 }),
    count({}),
  ];
  const lines = requestedLines(registry, asked);
  expect(lines.map(({ label, dueOn }) => [label.en, dueOn])).toEqual([
    ['Addendum to the targets 2', '2026-07-20'],
    ['Addendum to the targets 10', '2026-07-20'],
  ]);
  expect(lines.map((each) => plannedShare(asked, { ...each, today: '2026-12-01', isRequested: true }))).toEqual([null, null]);
});

describe('units', () => {
  it('count in the unit below the cycle what is below it, and name each part where there is more than itself', () => {
    const counts = [
      count({ n: 2, state: 'done' }),
      count({ n: 3, unit_id: 'v', unit_name: 'V' }),
      count({ n: 1, unit_id: 'o', unit_name: 'O', state: 'skipped' }),
      count({ n: 4, unit_id: 'alone', unit_name: 'Alone', top_id: 'alone', top_name: 'Alone', state: 'blocked' }),
      // Whoever was cut off by the closing is not done, and one of all.
      count({ n: 1, state: 'cancelled' }),
      // Somebody who has left leaves a count of nought behind.
      count({ n: 0, unit_id: 'left', unit_name: 'Left' }),
    ];
    const documents = counts.map((row) => ({ ...row, step: '', occasion: '', state: 'active' }));
    const units = unitsOf([...counts, ...documents], [line]);
    const seen = units.map(({ unitId, participants, steps: [cell], units: parts }) => [
      unitId,
      participants,
      cell?.done,
      cell?.blocked,
      cell?.total,
      parts.map((part) => [part.unitId, part.participants]),
    ]);
    expect(seen).toEqual([
      ['alone', 4, 0, 4, 4, []],
      [
        'o',
        7,
        3,
        0,
        7,
        [
          ['v', 3],
          ['u', 3],
          ['o', 1],
        ],
      ],
    ]);
  });
});
