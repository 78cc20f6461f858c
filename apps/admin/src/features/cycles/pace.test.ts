import { describe, expect, it } from '@jest/globals';
import type { Progress } from '@siklus/contracts/cycle-progress';
import {
  currentStep,
  doneShare,
  isBehind,
  mostBehind,
  nextDue,
  scheduledSteps,
  settledShare,
  sharesOf,
  shownStates,
  slowestOf,
  slowestUnit,
  unitsBehind,
  type StepProgress,
} from './pace';

const step = (key: string, planned: number | null, dueOn: string, counts: Partial<StepProgress>): StepProgress => ({
  step: key,
  occasion: '',
  label: { id: key, en: key },
  opensOn: '2026-01-01',
  firstDueOn: dueOn,
  dueOn,
  planned,
  scheduled: 0,
  blocked: 0,
  open: 0,
  done: 0,
  skipped: 0,
  unfinished: 0,
  ...counts,
});

const cell = (done: number, total: number, planned: number | null) => ({ done, open: total - done, blocked: 0, total, planned });
const unit = (unitId: string, ...steps: ReturnType<typeof cell>[]) => ({ unitId, name: unitId, participants: 10, steps, units: [] });

const progress = {
  today: '2026-10-11',
  steps: [
    step('targets', 1, '2026-01-31', { done: 100 }),
    step('review', 0.5, '2026-12-20', { done: 20, open: 80, firstDueOn: '2026-10-10' }),
    step('final', null, '2027-01-31', { scheduled: 100 }),
  ],
  units: [unit('all', cell(10, 10, 1), cell(10, 10, 0.5)), unit('some', cell(10, 10, 1), cell(4, 10, 0.5))],
} as unknown as Progress;

describe('the board', () => {
  it('names the step furthest behind what its own due days expect', () => {
    const behind = mostBehind(progress);
    expect(behind?.step.step).toBe('review');
    expect(behind?.points).toBe(30);
  });

  it('finds nobody behind when all that has opened is done', () => {
    expect(mostBehind({ steps: [step('targets', 1, '2026-01-31', { done: 5, skipped: 1 })] } as unknown as Progress)).toBeUndefined();
    expect(isBehind(cell(0, 10, null))).toBe(false);
    expect(isBehind(cell(10, 10, 1))).toBe(false);
  });

  it('speaks of the step most people are in, and of the next day on which somebody who is not done is due', () => {
    expect(currentStep(progress)?.step).toBe('review');
    expect(nextDue(progress)).toEqual({ dueOn: '2026-12-20', left: 70 });
    const done = { ...progress, steps: [step('targets', 1, '2026-12-01', { done: 1 })] };
    expect(nextDue(done)).toBeUndefined();
  });

  it('does not owe what was skipped, and does not call it done', () => {
    const half = step('x', 1, '2026-01-02', { done: 1, skipped: 1 });
    expect([settledShare(half), doneShare(half)]).toEqual([1, 0.5]);
  });

  it('counts whoever was cut off by the closing among all, as not done and not due any more', () => {
    const closed = step('x', 1, '2026-12-01', { done: 1, unfinished: 3 });
    expect([doneShare(closed), settledShare(closed)]).toEqual([0.25, 0.25]);
    expect(sharesOf(closed).reduce((sum, { value }) => sum + value, 0)).toBe(4);
    expect(nextDue({ ...progress, steps: [closed] })).toBeUndefined();
    expect(mostBehind({ ...progress, steps: [closed] })?.points).toBe(75);
  });

  it('names what was skipped or not finished only where there is any, and what moves only where something does', () => {
    expect(shownStates(progress.steps)).toEqual(['done', 'open', 'blocked', 'scheduled']);
    expect(shownStates([step('x', 1, '2026-12-01', { skipped: 1, open: 1 })])).toEqual(['done', 'skipped', 'open', 'blocked', 'scheduled']);
    expect(shownStates([step('x', 1, '2026-12-01', { skipped: 1, unfinished: 1 })])).toEqual(['done', 'skipped', 'unfinished']);
  });

  it('compares units by the steps of the schedule alone, wherever they stand, and by none that a few asked for', () => {
    const asked = { ...step('dialogue', null, '2026-08-03', { done: 1 }), occasion: '1' };
    const schedule = progress.steps.map((each) => ({ ...each, stepVersion: 1 }));
    const shown = scheduledSteps({ ...progress, steps: [asked, ...progress.steps] }, schedule);
    expect(shown.map(({ step, at }) => [step, at])).toEqual(progress.steps.map(({ step }, at) => [step, at + 1]));
  });

  it('calls a unit the slowest where it lacks something that others have, and none where all is done', () => {
    expect(unitsBehind(progress, 1).map(({ unitId }) => unitId)).toEqual(['some']);
    expect([slowestOf(progress)?.unitId, slowestUnit(progress, 1)?.unitId, slowestUnit(progress, 0)]).toEqual(['some', 'some', undefined]);
    expect(slowestOf({ ...progress, units: progress.units.slice(0, 1) })).toBeUndefined();
  });
});
