import { describe, expect, it } from '@jest/globals';
import type { Progress } from '@siklus/contracts/cycle-progress';
import { currentStep, doneShare, mostBehind, nextDue, planShare, type StepProgress } from './pace';

const step = (key: string, opensOn: string, dueOn: string, counts: Partial<StepProgress>): StepProgress => ({
  step: key,
  occasion: '',
  label: { id: key, en: key },
  opensOn,
  dueOn,
  scheduled: 0,
  blocked: 0,
  open: 0,
  done: 0,
  skipped: 0,
  ...counts,
});

const progress = {
  steps: [
    step('targets', '2026-01-01', '2026-01-31', { done: 90, blocked: 10 }),
    step('review', '2026-10-01', '2026-10-10', { done: 20, open: 80 }),
    step('final', '2026-12-01', '2027-01-31', { scheduled: 100 }),
  ],
} as unknown as Progress;

describe('the board', () => {
  it('expects nothing before a step opens, half in its middle, all when it is due', () => {
    const window = { opensOn: '2026-10-01', dueOn: '2026-10-10' };
    expect(planShare(window, '2026-09-30')).toBeUndefined();
    expect(planShare(window, '2026-10-06')).toBe(0.5);
    expect(planShare(window, '2026-11-24')).toBe(1);
  });

  it('names the step furthest behind its plan', () => {
    const behind = mostBehind(progress, '2026-10-06');
    expect(behind?.step.step).toBe('review');
    expect(behind?.points).toBe(30);
  });

  it('finds nobody behind when all that has opened is done', () => {
    expect(
      mostBehind({ steps: [step('targets', '2026-01-01', '2026-01-31', { done: 5, skipped: 1 })] } as unknown as Progress, '2026-10-06'),
    ).toBeUndefined();
  });

  it('speaks of the step most people are in, and of the next date', () => {
    expect(currentStep(progress)?.step).toBe('review');
    expect(nextDue(progress, '2026-10-11')?.step).toBe('final');
  });

  it('does not owe what was skipped', () => {
    expect(doneShare(step('x', '2026-01-01', '2026-01-02', { done: 1, skipped: 1 }))).toBe(1);
  });
});
