import { describe, expect, it } from '@jest/globals';
import type { Progress } from '@siklus/contracts/cycle-progress';
import { boardLinks } from './board-links';
import { rankTodos } from './todo';

const cycle = { id: 'c', unitId: 'root' };
const label = { id: 'x', en: 'x' };
const need = (key: string, count: number) => ({ need: key, count, owner: 'administrator', label, fix: label });
const line = {
  step: 'target-setting',
  occasion: '',
  label,
  opensOn: '2026-01-01',
  firstDueOn: '2026-01-30',
  dueOn: '2026-01-30',
  planned: 0.6,
  scheduled: 0,
  blocked: 2,
  open: 8,
  done: 5,
  skipped: 1,
  unfinished: 0,
};
const unit = (unitId: string, done: number, open: number) => ({
  unitId,
  name: unitId,
  participants: done + open,
  steps: [{ done, open, blocked: 0, total: done + open, planned: 0.6 }],
  units: [],
});
const progress: Progress = {
  status: 'open',
  today: '2026-01-20',
  parts: null,
  participants: 16,
  active: 16,
  complete: 0,
  withdrawn: 0,
  unrated: 0,
  leaving: 0,
  waitedFor: 0,
  backAtWork: 0,
  unfinished: 0,
  steps: [line],
  held: 2,
  late: 9,
  piledUp: { holderId: 'h', name: 'H', count: 7, heldSince: '2026-01-08' },
  jobsWaiting: 0,
  blocked: [need('done:target-setting', 30), need('supervisor', 2)],
  units: [unit('idle', 0, 4), unit('small', 0, 1), unit('moving', 6, 3)],
};

describe('what the administrator is asked to do', () => {
  it('is at most five things, what stops others first', () => {
    expect(rankTodos(cycle, progress, 1).map(({ kind, count }) => [kind, count])).toEqual([
      ['incidents', 1],
      ['supervisor', 2],
      ['need', 30],
      ['piledUp', 7],
      ['idleUnit', 4],
    ]);
  });

  it('names those who have left before other wants, and leads to where they are withdrawn', () => {
    const [, supervisor, leaving, other] = rankTodos(cycle, { ...progress, leaving: 3 }, 1);
    expect([supervisor?.kind, leaving?.kind, leaving?.count, other?.kind]).toEqual(['supervisor', 'leaving', 3, 'need']);
    expect(new URL(leaving?.to ?? '', 'http://x').searchParams.get('filter')).toBe('{"cycleId":"c","leaving":true}');
  });

  it('names whom others still wait for before, and who is at work again after what holds others up', () => {
    const todos = rankTodos(cycle, { ...progress, waitedFor: 1, backAtWork: 2 }, 0);
    expect(todos.map(({ kind, count }) => [kind, count])).toEqual([
      ['supervisor', 2],
      ['waitedFor', 1],
      ['need', 30],
      ['backAtWork', 2],
      ['piledUp', 7],
    ]);
    expect(new URL(todos[3]?.to ?? '', 'http://x').searchParams.get('filter')).toBe('{"cycleId":"c","afterLeaving":"backAtWork"}');
  });

  it('leaves a unit alone while the step is young, and when nobody anywhere has begun', () => {
    const kinds = (over: Partial<Progress>) => rankTodos(cycle, { ...progress, blocked: [], ...over }, 0).map(({ kind }) => kind);
    expect(kinds({ steps: [{ ...line, planned: 0.1 }] })).toEqual(['piledUp', 'late']);
    expect(kinds({ units: [unit('idle', 0, 4)] })).toEqual(['piledUp', 'late']);
  });

  it('never names a unit so small that its number would tell of a person', () => {
    const kinds = (units: Progress['units']) => rankTodos(cycle, { ...progress, blocked: [], units }, 0).map(({ kind }) => kind);
    expect(kinds([unit('single', 0, 1), unit('pair', 0, 2), unit('moving', 6, 3)])).toEqual(['piledUp', 'late']);
    expect(kinds([unit('three', 0, 3), unit('moving', 6, 3)])).toEqual(['piledUp', 'idleUnit', 'late']);
  });

  it('is nothing when all goes well', () => {
    expect(rankTodos(cycle, { ...progress, blocked: [], late: 0, piledUp: null, units: [] }, 0)).toEqual([]);
  });

  it("leads for missing supervisors to their repair within the cycle's unit", () => {
    expect(rankTodos(cycle, progress, 0)[0]?.repair).toBe('/missing-supervisors?unitId=root&cycleId=c');
  });
});

describe('the list behind a number', () => {
  it.each([
    ['20 %', { done: 2, total: 10 }, 8, ['scheduled', 'blocked', 'open', 'cancelled']],
    ['0 %', { done: 0, total: 10 }, 10, ['scheduled', 'blocked', 'open', 'cancelled']],
    ['100 %', { done: 10, total: 10 }, 10, ['done', 'skipped']],
  ])('of a cell that says %s holds those who are not done, and everybody once all are', (_says, cell, count, runState) => {
    const found = boardLinks(cycle).ofCell(line, cell, { unitId: 'u' });
    const filter = JSON.parse(new URL(found.to, 'http://x').searchParams.get('filter') ?? '') as unknown;
    expect([found.count, filter]).toEqual([count, { cycleId: 'c', unitId: 'u', step: 'target-setting', occasion: '', runState }]);
  });

  it('of what is done holds nothing that was skipped on purpose', () => {
    const filter = new URL(boardLinks(cycle).inState(line, 'done', { ownUnitId: 'u' }), 'http://x').searchParams.get('filter');
    expect(JSON.parse(filter ?? '')).toEqual({
      cycleId: 'c',
      ownUnitId: 'u',
      step: 'target-setting',
      occasion: '',
      runState: 'done',
    });
  });
});
