import { beforeEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors/refusal.js';
import { registry } from '../steps/index.js';
import { Office } from '../testing/office.js';
import { defaultTemplate, scheduleOf } from './template.js';

let office: Office;
beforeEach(() => {
  office = new Office(registry);
  office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(registry.steps), 2026) });
});

describe('a new participant', () => {
  it('has a run for every line of the schedule, and only target setting is open in January', () => {
    const schedule = defaultTemplate(registry.steps);
    expect(office.progress.runs.map(({ step, occasion }) => [step, occasion])).toEqual(
      schedule.map(({ step, occasion }) => [step, occasion]),
    );
    expect(office.progress.runs.filter(({ state }) => state !== 'scheduled')).toMatchObject([{ step: 'target-setting', state: 'open' }]);
  });

  it('is not enrolled twice', () => {
    expect(office.give({ type: 'start', schedule: [] })).toMatchObject({ code: 'ALREADY_PARTICIPANT' });
  });

  it('without a supervisor is blocked with a need, and opens by itself once one is known', () => {
    const blocked = new Office(registry);
    blocked.line = { ...blocked.line, supervisorId: null };
    blocked.give({ type: 'start', schedule: scheduleOf(defaultTemplate(registry.steps), 2026) });
    expect(blocked.run('target-setting')).toMatchObject({ state: 'blocked', unmet: ['supervisor'], task: null });
    blocked.line = { ...blocked.line, supervisorId: 'supervisor' };
    blocked.give({ type: 'refresh' });
    expect(blocked.run('target-setting')).toMatchObject({ state: 'open', unmet: [], blockedAt: null, task: { holderId: 'employee' } });
  });
});

describe('due dates', () => {
  it('give the first turn the whole window of the step', () => {
    expect(office.run('target-setting').task?.dueAt).toBe('2026-01-31T14:59:59.000Z');
  });

  it("never make a task late on arrival: a window that is over becomes the turn's own working days", () => {
    const late = new Office(registry);
    late.now = '2026-06-01T01:00:00.000Z';
    late.give({ type: 'start', schedule: scheduleOf(defaultTemplate(registry.steps), 2026) });
    const { task } = late.run('target-setting');
    expect(task?.late).toBe(false);
    expect((task?.dueAt ?? '') > late.now).toBe(true);
  });

  it('leave a later turn at least its own working days', () => {
    office.now = '2026-01-31T14:00:00.000Z';
    office.answer('target-setting');
    expect(office.run('target-setting').task?.dueAt).toBe('2026-02-06T14:59:59.000Z');
  });
});

describe('a line that changes', () => {
  it('hands an open turn to the new supervisor, and the former one is a stranger at once', () => {
    office.answer('target-setting');
    office.line = { ...office.line, supervisorId: 'newcomer' };
    const taskId = office.run('target-setting').task?.id ?? '';
    expect(
      office.give(
        { type: 'complete', taskId, ifVersion: null, answers: {} },
        { kind: 'person', employeeId: 'supervisor', accountId: 'a', name: 'A', post: null, pools: [] },
      ),
    ).toMatchObject({ code: 'NOT_FOUND' });
    office.give({ type: 'refresh' });
    expect(office.run('target-setting').task).toMatchObject({ id: taskId, holderId: 'newcomer' });
  });

  it('blocks an open turn whose holder is gone, and resumes it where it stood', () => {
    office.answer('target-setting');
    office.line = { ...office.line, supervisorId: null };
    office.now = '2026-01-20T03:00:00.000Z';
    office.give({ type: 'refresh' });
    expect(office.run('target-setting')).toMatchObject({ state: 'blocked', turn: 'agree', unmet: ['supervisor'], task: null });
    // It lacks another thing from then on, and is held up since the same moment: not since the plan had it open.
    office.now = '2026-01-22T03:00:00.000Z';
    office.line = { ...office.line, disabled: ['supervisor'] };
    office.give({ type: 'refresh' });
    expect(office.run('target-setting')).toMatchObject({ unmet: ['supervisor-account'], blockedAt: '2026-01-20T03:00:00.000Z' });
    office.line = { ...office.line, supervisorId: 'newcomer' };
    office.give({ type: 'refresh' });
    expect(office.run('target-setting')).toMatchObject({ state: 'open', turn: 'agree', blockedAt: null, task: { holderId: 'newcomer' } });
  });
});

describe('a document given back to somebody who is away', () => {
  it('waits for him at that turn, and opens it when he is back', () => {
    office.answer('target-setting');
    office.line = { ...office.line, employeeAble: false };
    expect(office.giveBack('target-setting', '', 'Sasaran belum terukur')).not.toBeInstanceOf(Refusal);
    expect(office.run('target-setting')).toMatchObject({ state: 'blocked', turn: 'draft', round: 2, unmet: ['employee'], task: null });
    office.line = { ...office.line, employeeAble: true };
    office.give({ type: 'refresh' });
    expect(office.run('target-setting')).toMatchObject({ state: 'open', turn: 'draft', round: 2, task: { holderId: 'employee' } });
  });
});

describe('a disabled account', () => {
  it.each([
    ['of the employee', { employeeAble: false, disabled: ['employee'] }, 'draft', 'employee-account'],
    ['of the only supervisor', { supervisorId: null, disabled: ['supervisor'] }, 'agree', 'supervisor-account'],
  ] as const)('%s is lacking by its own name, until it is enabled or the line is another', (_whose, lacking, turn, need) => {
    if (turn === 'agree') office.answer('target-setting');
    const before = office.line;
    office.line = { ...before, ...lacking };
    office.give({ type: 'refresh' });
    expect(office.run('target-setting')).toMatchObject({ state: 'blocked', turn, unmet: [need], task: null });
    office.line = { ...before, ...lacking, disabled: [] };
    office.give({ type: 'refresh' });
    expect(office.run('target-setting').unmet).toEqual([need.replace('-account', '')]);
    office.line = before;
    office.give({ type: 'refresh' });
    expect(office.run('target-setting')).toMatchObject({ state: 'open', turn, unmet: [] });
  });
});
