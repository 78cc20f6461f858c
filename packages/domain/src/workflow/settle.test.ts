import { beforeEach, describe, expect, it } from '@jest/globals';
import { registry } from '../steps/index.js';
import { Office } from '../testing/office.js';
import { awaitedRun } from './awaited.js';
import { bodyOf, notified } from './effect.js';
import { repairOf } from './needs.js';
import { wakesAt } from './settle.js';
import { defaultTemplate, scheduleOf } from './template.js';

let office: Office;
beforeEach(() => {
  office = new Office(registry);
  office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(registry.steps), 2026) });
});

describe('what can no longer be done', () => {
  const toTheEndOfTheYear = () => {
    office.answer('target-setting');
    office.answer('target-setting');
    office.sleepUntil(() => office.run('final-assessment').state === 'open');
  };

  it('is skipped as not reported when the year is signed, is late no more, and is asked for again when it is reopened', () => {
    toTheEndOfTheYear();
    office.answer('mid-term-review', 'TW1');
    office.answer('mid-term-review', 'TW1');
    for (const turn of ['report', 'rate', 'acknowledge']) {
      expect(office.run('final-assessment').turn).toBe(turn);
      expect(office.run('mid-term-review', 'TW3')).toMatchObject({ state: 'open', cause: null });
      office.answer('final-assessment');
    }
    expect(office.run('mid-term-review', 'TW1')).toMatchObject({ state: 'done', cause: null });
    for (const quarter of ['TW2', 'TW3'])
      expect(office.run('mid-term-review', quarter)).toMatchObject({ state: 'skipped', cause: 'NOT_REPORTED', task: null });
    office.give({ type: 'reopen', step: 'mid-term-review', occasion: 'TW3' });
    expect(office.run('mid-term-review', 'TW3')).toMatchObject({ state: 'open', cause: null });
  });

  it('is not what has a due day to come: it can be done until then, and ends by itself where it was not', () => {
    toTheEndOfTheYear();
    office.give({ type: 'extend', step: 'mid-term-review', occasion: 'TW2', dueOn: '2026-12-10' });
    office.give({ type: 'extend', step: 'mid-term-review', occasion: 'TW3', dueOn: '2026-12-10' });
    for (let turn = 0; turn < 3; turn += 1) office.answer('final-assessment');
    expect(office.run('mid-term-review', 'TW1')).toMatchObject({ state: 'skipped', cause: 'NOT_REPORTED' });
    for (const quarter of ['TW2', 'TW3']) expect(office.run('mid-term-review', quarter)).toMatchObject({ state: 'open', cause: null });
    office.answer('mid-term-review', 'TW2');
    office.answer('mid-term-review', 'TW2');
    expect(office.run('mid-term-review', 'TW2').state).toBe('done');
    office.now = '2026-12-10T15:00:00.000Z';
    expect(office.give({ type: 'refresh' })).toMatchObject({
      transitions: [{ by: 'time', action: 'run.ended', occasion: 'TW3', values: { heldBefore: 'employee', cause: 'NOT_REPORTED' } }],
    });
    expect(office.run('mid-term-review', 'TW3')).toMatchObject({ state: 'skipped', task: null });
  });

  it('is what was to open only after the year was signed: it is asked of nobody any more', () => {
    office = new Office(registry);
    const planned = scheduleOf(defaultTemplate(registry.steps), 2026);
    const later = { opensOn: '2027-02-01', dueOn: '2027-02-15' };
    office.give({ type: 'start', schedule: planned.map((line) => (line.occasion === 'TW3' ? { ...line, ...later } : line)) });
    toTheEndOfTheYear();
    for (let turn = 0; turn < 2; turn += 1) office.answer('final-assessment');
    expect(office.run('mid-term-review', 'TW3')).toMatchObject({ state: 'scheduled', cause: null });
    office.answer('final-assessment');
    expect(office.run('mid-term-review', 'TW3')).toMatchObject({ state: 'skipped', cause: 'NOT_REPORTED', task: null });
  });

  it('has a line in the trail for each period, and says of a report that nobody answered that it was made', () => {
    toTheEndOfTheYear();
    office.answer('mid-term-review', 'TW1');
    office.answer('final-assessment');
    office.answer('final-assessment');
    office.now = '2026-12-31T00:00:00.000Z';
    expect(office.answer('final-assessment')).toMatchObject({
      transitions: [
        { action: 'turn.completed', step: 'final-assessment' },
        {
          by: 'actor',
          action: 'run.ended',
          occasion: 'TW1',
          turn: 'feedback',
          values: { cause: 'NOT_REVIEWED', heldBefore: 'supervisor' },
        },
        { by: 'actor', action: 'run.ended', occasion: 'TW2', values: { cause: 'NOT_REPORTED', heldBefore: 'employee' } },
        { by: 'actor', action: 'run.ended', occasion: 'TW3', values: { cause: 'NOT_REPORTED' } },
      ],
    });
    expect(office.run('mid-term-review', 'TW1')).toMatchObject({ state: 'skipped', cause: 'NOT_REVIEWED' });
  });

  it('is opened no more at the moment at which silence signs the year', () => {
    office.answer('target-setting');
    office.answer('target-setting');
    office.sleepUntil(() => office.run('final-assessment').state === 'open');
    office.give({ type: 'skip', step: 'mid-term-review', occasion: 'TW3' });
    office.answer('final-assessment');
    office.answer('final-assessment');
    office.now = '2027-03-01T00:00:00.000Z';
    expect(office.give({ type: 'reopen', step: 'mid-term-review', occasion: 'TW3' })).toMatchObject({
      closed: [{ outcome: 'lapsed' }, { occasion: 'TW1', task: { id: expect.any(String) } }, { occasion: 'TW2' }],
    });
    expect(office.run('mid-term-review', 'TW3')).toMatchObject({ state: 'skipped', cause: 'NOT_REPORTED', task: null });
  });
});

describe('time', () => {
  it('does nothing twice: a refresh that finds nothing to do leaves no trace', () => {
    const before = office.progress;
    expect(office.give({ type: 'refresh' })).toMatchObject({ transitions: [], changed: [], effects: [] });
    expect(office.progress).toEqual(before);
  });

  it('marks a passed due date once', () => {
    office.now = '2026-02-02T00:00:00.000Z';
    office.give({ type: 'refresh' });
    office.give({ type: 'refresh' });
    expect(office.run('target-setting').task?.late).toBe(true);
    expect(office.effects.filter(({ effect }) => bodyOf(effect, notified)?.kind === 'task-late')).toHaveLength(1);
  });

  it('lets a review wait for the targets without an alarm, and opens it once they are agreed', () => {
    office.now = '2026-04-02T00:00:00.000Z';
    office.give({ type: 'refresh' });
    const review = office.run('mid-term-review', 'TW1');
    expect(review).toMatchObject({ state: 'scheduled', unmet: [], task: null });
    expect(awaitedRun(registry, office.progress.runs, review)).toMatchObject({ step: 'target-setting', task: { holderId: 'employee' } });
    expect(office.effects.filter(({ effect }) => bodyOf(effect, notified)?.kind === 'step-blocked')).toEqual([]);
    expect(wakesAt(office.progress.runs, office.now)).toBe(office.run('mid-term-review', 'TW2').opensAt);
    office.answer('target-setting');
    office.answer('target-setting');
    expect(office.run('mid-term-review', 'TW1')).toMatchObject({ state: 'open' });
  });

  it('blocks a review whose targets were skipped, with a repair, and lets it wait again once they are reopened', () => {
    office.now = '2026-04-02T00:00:00.000Z';
    office.give({ type: 'skip', step: 'target-setting', occasion: '' });
    const blocked = office.run('mid-term-review', 'TW1');
    expect(blocked).toMatchObject({ state: 'blocked', unmet: ['done:target-setting'] });
    expect(blocked.unmet.map((need) => repairOf(registry, need))).toMatchObject([
      { owner: 'administrator', fix: { en: expect.stringContaining('Reopen') } },
    ]);
    office.give({ type: 'reopen', step: 'target-setting', occasion: '' });
    expect(office.run('mid-term-review', 'TW1')).toMatchObject({ state: 'scheduled', unmet: [] });
  });

  it('blocks what comes after a step that was skipped, instead of waiting for ever', () => {
    office.answer('target-setting');
    office.answer('target-setting');
    office.give({ type: 'skip', step: 'final-assessment', occasion: '' });
    office.now = '2027-03-01T00:00:00.000Z';
    office.give({ type: 'refresh' });
    expect(office.run('training-recommendation')).toMatchObject({ state: 'blocked', unmet: ['done:final-assessment'] });
  });

  it('lets a late review stand beside the final assessment', () => {
    office.answer('target-setting');
    office.answer('target-setting');
    office.now = '2026-12-02T00:00:00.000Z';
    office.give({ type: 'refresh' });
    expect(['TW1', 'TW2', 'TW3'].map((occasion) => office.run('mid-term-review', occasion).state)).toEqual(['open', 'open', 'open']);
    expect(office.run('final-assessment').state).toBe('open');
  });

  it('goes on after silence where a signature cannot be forced', () => {
    office.answer('target-setting');
    office.answer('target-setting');
    office.now = '2026-12-02T00:00:00.000Z';
    office.give({ type: 'refresh' });
    office.answer('final-assessment');
    office.answer('final-assessment');
    expect(office.run('final-assessment').turn).toBe('acknowledge');
    office.now = '2027-03-01T00:00:00.000Z';
    office.give({ type: 'refresh' });
    expect(office.run('final-assessment').state).toBe('done');
    expect(office.actions).toContain('turn.lapsed');
    expect(office.run('training-recommendation').state).toBe('open');
  });
});
