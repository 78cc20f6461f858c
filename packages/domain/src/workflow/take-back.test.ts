import { beforeEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors/refusal.js';
import { fourSteps } from '../testing/four-steps.js';
import { Office } from '../testing/office.js';
import type { Decision } from './decide.js';
import { bodyOf, notified } from './effect.js';
import { defaultTemplate, scheduleOf } from './template.js';

let office: Office;
const takeBack = (by = 'employee', turn = 'draft') => office.takeBack('target-setting', turn, by);
const codeOf = (given: Decision | Refusal) => (given instanceof Refusal ? given.code : 'taken');
/** Somebody who may take the open turn looks at it. */
function look(): void {
  const runs = office.progress.runs.map((run) => ({ ...run, task: run.task && { ...run.task, openedAt: office.now } }));
  office.progress = { ...office.progress, runs };
}

beforeEach(() => {
  office = new Office(fourSteps);
  office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(fourSteps.steps), 2026) });
  office.answer('target-setting');
});

describe('what was handed in', () => {
  it('comes back to whoever handed it in, in a new round; who was to look at it hears that it moved', () => {
    const from = office.effects.length;
    expect(takeBack()).toMatchObject({
      closed: [{ outcome: 'taken-back', task: { turn: 'agree' } }],
      transitions: [{ action: 'turn.taken-back', turn: 'draft', values: { round: 1 } }],
      holdings: [{ kind: 'employee', turn: 'draft' }],
    });
    expect(office.run('target-setting')).toMatchObject({ state: 'open', turn: 'draft', round: 2, task: { holderId: 'employee' } });
    const told = office.effects.slice(from).flatMap(({ effect }) => bodyOf(effect, notified) ?? []);
    expect(told.map(({ kind, to }) => `${kind} ${to}`)).toEqual(['task-moved supervisor', 'task-opened employee']);
    office.answer('target-setting');
    office.answer('target-setting');
    expect(office.run('target-setting').state).toBe('done');
  });

  it.each<[string, () => Decision | Refusal, string]>([
    ['by somebody else', () => takeBack('supervisor'), 'NOT_FOUND'],
    ['at a turn that there is not', () => takeBack('employee', 'sign'), 'NOT_FOUND'],
    ['once whoever has it has looked at it', () => (look(), takeBack()), 'OPENED_MEANWHILE'],
    ['twice', () => (takeBack(), takeBack()), 'HANDED_ON'],
    ['once it is agreed', () => (office.answer('target-setting'), takeBack()), 'HANDED_ON'],
    ['where something followed from it', () => (office.answer('target-setting'), takeBack('supervisor', 'agree')), 'HANDED_ON'],
    ['from a document that has ended', () => (office.give({ type: 'withdraw', cause: 'OTHER' }), takeBack()), 'DOCUMENT_ENDED'],
  ])('is not taken back %s', (_when, asked, code) => {
    expect(codeOf(asked())).toBe(code);
  });
});
