import { describe, expect, it } from '@jest/globals';
import type { Progress } from '@siklus/contracts/cycle-progress';
import { boardLinks } from './board-links';
import { rankTodos } from './todo';

const cycle = { id: 'c', unitId: 'root' };
const label = { id: 'x', en: 'x' };
const need = (key: string, count: number, owner: string) => ({ need: key, count, owner, label, fix: label });
const line = {
  step: 'target-setting',
  occasion: '',
  label,
  opensOn: '2026-01-01',
  dueOn: '2026-01-30',
  scheduled: 0,
  blocked: 2,
  open: 8,
  done: 5,
  skipped: 1,
};
const unit = (unitId: string, done: number, open: number) => ({
  unitId,
  name: unitId,
  participants: done + open,
  steps: [{ done, open, blocked: 0, total: done + open }],
});
const progress: Progress = {
  status: 'open',
  parts: null,
  participants: 16,
  withdrawn: 0,
  steps: [line],
  held: 2,
  late: 9,
  piledUp: { holderId: 'h', name: 'H', count: 7 },
  jobsWaiting: 0,
  blocked: [need('done:target-setting', 30, 'employee'), need('supervisor', 2, 'administrator'), need('employee', 1, 'administrator')],
  units: [unit('idle', 0, 4), unit('small', 0, 1), unit('moving', 6, 3)],
};

describe('what the administrator is asked to do', () => {
  it('is at most five things, what stops others first', () => {
    expect(rankTodos(cycle, progress, '2026-01-20', 1).map(({ kind, count }) => [kind, count])).toEqual([
      ['incidents', 1],
      ['supervisor', 2],
      ['need', 1],
      ['piledUp', 7],
      ['idleUnit', 4],
    ]);
  });

  it('leaves a unit alone while the step is young, and when nobody anywhere has begun', () => {
    const kinds = (today: string, over: Partial<Progress> = {}) =>
      rankTodos(cycle, { ...progress, blocked: [], ...over }, today, 0).map(({ kind }) => kind);
    expect(kinds('2026-01-05')).toEqual(['piledUp', 'late']);
    expect(kinds('2026-01-20', { units: [unit('idle', 0, 4)] })).toEqual(['piledUp', 'late']);
  });

  it('never names a unit so small that its number would tell of a person', () => {
    const kinds = (units: Progress['units']) =>
      rankTodos(cycle, { ...progress, blocked: [], units }, '2026-01-20', 0).map(({ kind }) => kind);
    expect(kinds([unit('single', 0, 1), unit('pair', 0, 2), unit('moving', 6, 3)])).toEqual(['piledUp', 'late']);
    expect(kinds([unit('three', 0, 3), unit('moving', 6, 3)])).toEqual(['piledUp', 'idleUnit', 'late']);
  });

  it('is nothing when all goes well', () => {
    expect(rankTodos(cycle, { ...progress, blocked: [], late: 0, piledUp: null, units: [] }, '2026-01-20', 0)).toEqual([]);
  });

  it("leads for missing supervisors to their repair within the cycle's unit", () => {
    expect(rankTodos(cycle, progress, '2026-01-20', 0)[0]?.repair).toBe('/missing-supervisors?unitId=root&cycleId=c');
  });
});

describe('the list behind a number', () => {
  it('of what is done also holds what was skipped on purpose', () => {
    const filter = new URL(boardLinks(cycle).inState(line, 'done', 'u'), 'http://x').searchParams.get('filter');
    expect(JSON.parse(filter ?? '')).toEqual({
      cycleId: 'c',
      ownUnitId: 'u',
      step: 'target-setting',
      occasion: '',
      runState: ['done', 'skipped'],
    });
  });
});
