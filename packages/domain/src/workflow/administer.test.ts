import { beforeEach, describe, expect, it } from '@jest/globals';
import { registry } from '../steps/index.js';
import { Office } from '../testing/office.js';
import { bodyOf, notified } from './effect.js';
import { wakesAt } from './settle.js';
import { defaultTemplate, scheduleOf } from './template.js';

let office: Office;
beforeEach(() => {
  office = new Office(registry);
  office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(registry.steps), 2026) });
});

describe('the administrator', () => {
  const extend = (dueOn: string, step = 'target-setting') => office.give({ type: 'extend', step, occasion: '', dueOn });
  const late = () => office.effects.filter(({ effect }) => bodyOf(effect, notified)?.kind === 'task-late').length;

  it('extends a due date and takes the lateness away', () => {
    office.now = '2026-02-02T00:00:00.000Z';
    office.give({ type: 'refresh' });
    extend('2026-02-20');
    expect(office.run('target-setting').task).toMatchObject({ late: false, dueAt: '2026-02-20T14:59:59.000Z' });
  });

  it('sets a due date later, earlier and back, in the run as in its task', () => {
    for (const day of ['2026-06-30', '2026-01-20', '2026-01-31']) {
      extend(day);
      const run = office.run('target-setting');
      expect([run.dueAt, run.task?.dueAt]).toEqual([`${day}T14:59:59.000Z`, `${day}T14:59:59.000Z`]);
      expect(wakesAt([run], office.now)).toBe(`${day}T14:59:59.000Z`);
    }
    expect(extend('2026-01-31')).toMatchObject({ transitions: [], changed: [] });
  });

  it('sets no due date into the past, however often he tries, and nobody is told twice that he is late', () => {
    office.now = '2026-02-02T00:00:00.000Z';
    office.give({ type: 'refresh' });
    for (let again = 0; again < 3; again += 1) {
      expect(extend('2026-02-01')).toMatchObject({ code: 'DUE_DAY_PASSED' });
      office.give({ type: 'refresh' });
    }
    expect(late()).toBe(1);
    // The day that is still running has not passed.
    extend('2026-02-02');
    expect(office.run('target-setting').task).toMatchObject({ late: false, dueAt: '2026-02-02T14:59:59.000Z' });
  });

  it('sets no due date before the step opens, nor of one that is over', () => {
    expect(extend('2026-11-30', 'final-assessment')).toMatchObject({ code: 'DUE_DAY_BEFORE_OPENING' });
    office.answer('target-setting');
    office.answer('target-setting');
    expect(extend('2026-02-20')).toMatchObject({ code: 'RUN_OVER' });
  });

  it('reminds the holder of a step once a day, and whoever holds it next anew', () => {
    const remind = () => office.give({ type: 'remind', step: 'target-setting', occasion: '' });
    const reminders = () => office.effects.filter(({ effect }) => bodyOf(effect, notified)?.kind === 'task-reminder').length;
    remind();
    // The version stays, so that nobody's answer becomes stale by being reminded of it.
    expect(office.run('target-setting')).toMatchObject({ version: 1, task: { remindedAt: office.now } });
    expect(remind()).toMatchObject({ code: 'REMINDED_TODAY' });
    office.now = '2026-01-05T15:00:00.000Z';
    remind();
    expect(reminders()).toBe(2);
    office.answer('target-setting');
    expect(office.run('target-setting').task?.remindedAt).toBeNull();
    remind();
    office.line = { ...office.line, supervisorId: 'newcomer' };
    office.give({ type: 'refresh' });
    remind();
    expect(reminders()).toBe(4);
    expect(office.give({ type: 'remind', step: 'final-assessment', occasion: '' })).toMatchObject({ code: 'RUN_HELD_BY_NOBODY' });
  });

  it('skips a step with a reason and reopens a finished one in a new round', () => {
    office.give({ type: 'skip', step: 'mid-term-review', occasion: 'TW2' });
    expect(office.run('mid-term-review', 'TW2').state).toBe('skipped');
    office.answer('target-setting');
    office.answer('target-setting');
    office.now = '2026-04-01T00:00:00.000Z';
    office.give({ type: 'refresh' });
    for (const _turn of ['report', 'feedback']) office.answer('mid-term-review', 'TW1');
    office.give({ type: 'reopen', step: 'mid-term-review', occasion: 'TW1' });
    expect(office.run('mid-term-review', 'TW1')).toMatchObject({ state: 'open', turn: 'report', round: 2 });
  });
});
