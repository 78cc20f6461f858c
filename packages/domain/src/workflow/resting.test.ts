import { describe, expect, it } from '@jest/globals';
import { fourSteps } from '../testing/four-steps.js';
import { Office } from '../testing/office.js';
import { bodyOf, notified } from './effect.js';
import { restsOn, waitsFor } from './resting.js';
import { defaultTemplate, scheduleOf } from './template.js';

const keys = [...new Set(fourSteps.steps.map(({ key }) => key))];
const waitingFor = (other: string) => keys.filter((step) => waitsFor(fourSteps, { step, stepVersion: 1 }, other));
const restingOn = (other: string) => keys.filter((step) => restsOn(fourSteps, { step, stepVersion: 1 }, other));

/** A document with everything done, training included. */
function finished(): Office {
  const office = new Office(fourSteps);
  office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(fourSteps.steps), 2026) });
  office.now = '2027-02-02T00:00:00.000Z';
  for (;;) {
    office.give({ type: 'refresh' });
    const open = office.progress.runs.find(({ task }) => task !== null);
    if (open === undefined) return office;
    office.answer(open.step, open.occasion);
  }
}

const states = ({ progress }: Office) => progress.runs.map(({ step, occasion, state, round }) => `${step}${occasion} ${state} ${round}`);

describe('what rests on a step', () => {
  it.each([
    ['target-setting', ['mid-term-review', 'final-assessment', 'training-recommendation']],
    // Whoever rates the year has the quarters before him.
    ['mid-term-review', ['final-assessment', 'training-recommendation']],
    ['final-assessment', ['training-recommendation']],
    ['training-recommendation', []],
  ])('%s: %j', (step, resting) => {
    expect(restingOn(step)).toEqual(resting);
  });

  it('stays as it is when the step alone is reopened', () => {
    const office = finished();
    office.give({ type: 'reopen', step: 'final-assessment', occasion: '' });
    expect(states(office)).toEqual(expect.arrayContaining(['final-assessment open 2', 'training-recommendation done 1']));
  });

  it('tells the employee, who rates him, who is above and the office that decided, each once; the office also where its step stays', () => {
    const toldBy = (withResting: boolean) => {
      const office = finished();
      const before = office.effects.length;
      office.give({ type: 'reopen', step: 'final-assessment', occasion: '', withResting });
      return office.effects.slice(before).flatMap(({ step, effect }) => {
        const told = bodyOf(effect, notified);
        return told === undefined || told.kind === 'task-opened' ? [] : [`${told.kind} ${step} ${told.to ?? told.pool}`];
      });
    };
    const final = ['employee', 'supervisor', 'higher'].map((to) => `step-reopened final-assessment ${to}`);
    const ofTraining = (kind: string) => ['employee', 'training-office'].map((to) => `${kind} training-recommendation ${to}`);
    expect(toldBy(true).sort()).toEqual([...final, ...ofTraining('step-reopened')].sort());
    expect(toldBy(false).sort()).toEqual([...final, ...ofTraining('step-outdated')].sort());
  });

  it('is reopened with it where that was asked for, waits for it, and is named in the trail', () => {
    const office = finished();
    const decision = office.give({ type: 'reopen', step: 'final-assessment', occasion: '', withResting: true });
    expect(states(office)).toEqual(expect.arrayContaining(['final-assessment open 2', 'training-recommendation scheduled 2']));
    expect(decision).toMatchObject({ transitions: [{ values: { round: 2, with: 'training-recommendation/' } }] });
    for (let turn = 0; turn < 3; turn += 1) office.answer('final-assessment');
    expect(office.run('training-recommendation')).toMatchObject({ state: 'open', turn: 'confirm', round: 2 });
  });
});

describe('what a step holds up that is skipped', () => {
  it.each([
    ['target-setting', ['mid-term-review', 'final-assessment', 'training-recommendation']],
    // The quarters are read where the year is rated, and not waited for.
    ['mid-term-review', []],
    ['final-assessment', ['training-recommendation']],
    ['training-recommendation', []],
  ])('%s: %j', (step, waiting) => {
    expect(waitingFor(step)).toEqual(waiting);
  });

  const begun = (): Office => {
    const office = new Office(fourSteps);
    office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(fourSteps.steps), 2026) });
    office.now = '2026-04-02T00:00:00.000Z';
    return office;
  };

  it('is skipped with it where that was asked for, and named in the trail; otherwise it is held up', () => {
    const alone = begun();
    alone.give({ type: 'skip', step: 'target-setting', occasion: '' });
    expect(alone.run('mid-term-review', 'TW1')).toMatchObject({ state: 'blocked', unmet: ['done:target-setting'] });

    const office = begun();
    const decision = office.give({ type: 'skip', step: 'target-setting', occasion: '', withResting: true });
    expect(new Set(office.progress.runs.map(({ state }) => state))).toEqual(new Set(['skipped']));
    expect(office.progress.state).toBe('unrated');
    const others = office.progress.runs.filter(({ step }) => step !== 'target-setting').map(({ step, occasion }) => `${step}/${occasion}`);
    expect(decision).toMatchObject({ transitions: [{ action: 'run.skip', values: { with: others.join(',') } }] });
  });

  it('is what has not begun alone: an open quarter goes on when the targets are skipped that somebody had reopened', () => {
    const office = begun();
    office.answer('target-setting');
    office.answer('target-setting');
    office.give({ type: 'reopen', step: 'target-setting', occasion: '' });
    office.give({ type: 'skip', step: 'target-setting', occasion: '', withResting: true });
    expect(office.run('mid-term-review', 'TW1')).toMatchObject({ state: 'open' });
    expect(office.run('final-assessment')).toMatchObject({ state: 'skipped' });
  });
});
