import { describe, expect, it } from '@jest/globals';
import { rowsOf } from './rows';

describe('a row', () => {
  const rows = [
    { key: 'r1', kind: 'MAIN' },
    { key: 'r2', kind: 'ADDITIONAL' },
    { key: 'r3', kind: 'MAIN' },
  ];
  const keys = (list: readonly { key: string }[]) => list.map(({ key }) => key);
  const kindOf = ({ kind }: { kind: string }) => kind;

  it.each([
    ['down past the next of its kind', 0, 1, ['r3', 'r2', 'r1']],
    ['up past the one before of its kind', 2, -1, ['r3', 'r2', 'r1']],
    ['nowhere, the first of its kind', 0, -1, ['r1', 'r2', 'r3']],
    ['nowhere, the last of its kind', 1, 1, ['r1', 'r2', 'r3']],
  ] as const)('moves %s', (_where, place, by, expected) => {
    let now: readonly { key: string }[] = rows;
    const { onUp, onDown } = rowsOf(rows, (next) => (now = next), { empty: { key: '', kind: 'MAIN' }, among: kindOf }).at(place);
    (by < 0 ? onUp : onDown)?.();
    expect(keys(now)).toEqual(expected);
  });

  it('passes its neighbour where all are alike, and says where it stands', () => {
    const seen: unknown[] = [];
    const list = rowsOf(rows, (next) => seen.push(keys(next)), {
      empty: { key: '', kind: 'MAIN' },
      onMoved: (place, by) => seen.push([place, by]),
    });
    list.at(0).onDown?.();
    list.at(2).onUp?.();
    expect(seen).toEqual([
      ['r2', 'r1', 'r3'],
      [1, 1],
      ['r1', 'r3', 'r2'],
      [1, -1],
    ]);
    expect([list.at(0).onUp, list.at(2).onDown]).toEqual([undefined, undefined]);
  });

  it('says where it stands also among rows in which nothing is written yet', () => {
    const empty = {};
    const seen: number[] = [];
    rowsOf([empty, empty, empty], () => undefined, { empty, onMoved: (place) => seen.push(place) })
      .at(1)
      .onDown?.();
    expect(seen).toEqual([2]);
  });
});

describe('a list of rows', () => {
  it.each([
    ['takes one more and gives one up within its bounds', ['a', 'b'], 3, [['a', 'b', ''], ['b']]],
    ['takes none where it is full', ['a', 'b'], 2, [undefined, ['b']]],
    ['keeps its last row', ['a'], 2, [['a', ''], undefined]],
  ] as const)('%s', (_what, rows, most, [added, left]) => {
    let now: readonly string[] | undefined;
    const list = rowsOf<string>(rows, (next) => (now = next), { empty: '', most });
    const after = (act: (() => void) | undefined) => {
      now = undefined;
      act?.();
      return now;
    };
    expect([after(list.onAdd), after(list.at(0).onRemove)]).toEqual([added, left]);
  });
});
