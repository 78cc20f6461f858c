import { describe, expect, it } from '@jest/globals';
import { bulkActNames, carries, cycleStates, demandTakes, goesOn, takesAct, type BulkActKind, type CycleAct } from './cycle-life.js';

describe('a cycle', () => {
  it.each<[CycleAct, string]>([
    ['change', 'draft'],
    ['open', 'draft'],
    ['set-joins', 'opening open'],
    ['join-by-itself', 'opening open'],
    ['join', 'open'],
    ['leave', 'open'],
    ['mass-act', 'open'],
    ['close', 'open'],
    ['reopen', 'closed'],
  ])('takes the act "%s" while it is %s, and refuses it in every other state', (act, states) => {
    expect(cycleStates.filter((state) => takesAct(state, act)).join(' ')).toBe(states);
    for (const state of cycleStates)
      if (!takesAct(state, act))
        expect(() => demandTakes(state, act)).toThrow(expect.objectContaining({ code: 'CYCLE_STATE', details: { state } }));
  });

  it.each<[BulkActKind, string]>([
    ['open', 'opening open'],
    ['join', 'opening open'],
    ['close', 'closing'],
    ['resume', 'open reopening'],
    ['skip', 'open'],
  ])('has pages of the act "%s" worked off while it is %s', (kind, states) => {
    expect(cycleStates.filter((state) => goesOn(kind, state)).join(' ')).toBe(states);
  });

  it('comes out of a state in which it cannot stay by the act that brought it there, which is not cancelled', () => {
    const carried = cycleStates.flatMap((state) => bulkActNames.filter((kind) => carries(kind, state)).map((kind) => `${state}: ${kind}`));
    expect(carried).toEqual(['opening: open', 'closing: close', 'reopening: resume']);
  });

  it('has none worked off before it is opened nor once it is closed', () => {
    for (const kind of bulkActNames) expect([goesOn(kind, 'draft'), goesOn(kind, 'closed')]).toEqual([false, false]);
  });
});
