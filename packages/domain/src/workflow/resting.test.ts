import { describe, expect, it } from '@jest/globals';
import { fourSteps } from '../testing/four-steps.js';
import { Office } from '../testing/office.js';
import { bodyOf, notified } from './effect.js';
import { restsOn } from './resting.js';
import { defaultTemplate, scheduleOf } from './template.js';

const keys = [...new Set(fourSteps.steps.map(({ key }) => key))];
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
