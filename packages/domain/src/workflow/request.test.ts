import { beforeEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors/refusal.js';
import { steps } from '../steps/index.js';
import { Office } from '../testing/office.js';
import type { Decision } from './decide.js';
import { bodyOf, notified } from './effect.js';
import { createRegistry } from './registry.js';
import { reopensFrom } from './request.js';
import { defaultTemplate, scheduleOf } from './template.js';

const registry = createRegistry(steps);
let office: Office;

const codeOf = (given: Decision | Refusal) => (given instanceof Refusal ? given.code : 'taken');
const agreeTargets = () => ['draft', 'agree'].forEach(() => office.answer('target-setting'));
/** Signs the year: whatever is asked for until then is answered by its example, but for what was requested. */
function signTheYear(): void {
  office.now = '2027-01-04T00:00:00.000Z';
  office.give({ type: 'refresh' });
  for (let turn = 0; turn < 3; turn += 1) office.answer('final-assessment');
}

beforeEach(() => {
  office = new Office(registry);
  office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(steps), 2026) });
});

describe('a step on request', () => {
  it('stands in no template, and in no document before somebody asks', () => {
    expect(office.progress.runs.map(({ step }) => step)).not.toContain('addendum');
  });

  it.each([
    ['the employee', 'employee', 'taken'],
    ['the supervisor', 'supervisor', 'taken'],
    ['a deputy of the supervisor', 'deputy', 'taken'],
    ['the higher official', 'higher', 'NOT_FOUND'],
    ['whoever has no part in the document', 'stranger', 'NOT_FOUND'],
  ])('is asked for by %s: %s is %s', (_who, by, expected) => {
    office.line = { ...office.line, deputies: new Map([['supervisor', ['deputy']]]) };
    agreeTargets();
    const open = office.requestsOf(by).map(({ step: { key } }) => key);
    expect(open).toEqual(expected === 'taken' ? ['addendum', 'performance-dialogue'] : []);
    expect(codeOf(office.ask('addendum', by))).toBe(expected);
  });

  it.each<[string, () => void, string]>([
    ['before there is anything to change', () => undefined, 'REQUEST_TOO_EARLY'],
    ['beside one that is under way', () => (agreeTargets(), void office.ask('addendum')), 'REQUEST_UNDER_WAY'],
    ['once the year is signed', () => (agreeTargets(), signTheYear()), 'REQUEST_TOO_LATE'],
    [
      'in a document that was withdrawn',
      () => (agreeTargets(), void office.give({ type: 'withdraw', cause: 'RETIRED' })),
      'DOCUMENT_ENDED',
    ],
  ])('is not asked for %s', (_when, bring, code) => {
    bring();
    const before = office.progress;
    const mayAsk = office.requestsOf('employee').filter(({ step, occasion }) => step.key === 'addendum' && occasion === null);
    expect(mayAsk).toEqual([]);
    expect(codeOf(office.ask('addendum'))).toBe(code);
    expect(office.progress).toBe(before);
  });

  it('tells nobody who has no part in a document that it has ended', () => {
    agreeTargets();
    office.give({ type: 'withdraw', cause: 'RETIRED' });
    expect(codeOf(office.ask('addendum', 'stranger'))).toBe('NOT_FOUND');
  });

  it('is no other step than one on request', () => {
    agreeTargets();
    expect(codeOf(office.ask('final-assessment'))).toBe('REQUEST_UNKNOWN');
    expect(codeOf(office.ask('calibration'))).toBe('REQUEST_UNKNOWN');
    expect(codeOf(office.ask('calibration', 'stranger'))).toBe('NOT_FOUND');
  });

  it('opens at once under the number of the request, with the days of its turn, and says in the trail who asked and why', () => {
    agreeTargets();
    expect(office.ask('addendum', 'supervisor')).toMatchObject({
      transitions: [{ action: 'run.request', step: 'addendum', occasion: '1', values: { by: 'supervisor', reasonId: 'reason' } }],
      holdings: [{ kind: 'employee', holderId: 'employee', step: 'addendum', occasion: '1' }],
    });
    expect(office.run('addendum', '1')).toMatchObject({ state: 'open', turn: 'write', task: { holderId: 'employee', late: false } });
    for (const _turn of ['write', 'agree']) office.answer('addendum', '1');
    office.ask('addendum');
    expect(office.run('addendum', '2')).toMatchObject({ state: 'open', round: 1 });
  });

  it.each([
    ['employee', ['step-requested supervisor', 'task-opened employee']],
    ['supervisor', ['step-requested employee', 'task-opened employee']],
  ])('that the %s asks for tells the other, and whose turn it is', (by, told) => {
    agreeTargets();
    const from = office.effects.length;
    office.ask('addendum', by);
    expect(
      office.effects
        .slice(from)
        .flatMap(({ effect }) => bodyOf(effect, notified) ?? [])
        .map(({ kind, to }) => `${kind} ${to}`),
    ).toEqual(told);
  });

  it('that is not agreed when the year is signed ends there, and says so', () => {
    agreeTargets();
    office.now = '2027-01-03T00:00:00.000Z';
    office.ask('addendum');
    signTheYear();
    expect(office.run('addendum', '1')).toMatchObject({ state: 'skipped', cause: 'NOT_AGREED_IN_TIME', task: null });
    expect(office.actions).toContain('run.ended');
  });

  it('takes a document up again that had nothing left to do, until it has nothing left once more', () => {
    agreeTargets();
    for (const run of office.progress.runs) office.give({ type: 'skip', step: run.step, occasion: run.occasion });
    expect(office.progress.state).toBe('unrated');
    office.ask('addendum');
    expect(office.progress.state).toBe('active');
    for (const _turn of ['write', 'agree']) office.answer('addendum', '1');
    expect(office.progress.state).toBe('unrated');
  });

  it('ends with a document that is withdrawn, and goes on at its turn when that is taken back', () => {
    agreeTargets();
    office.ask('addendum');
    office.answer('addendum', '1');
    office.give({ type: 'withdraw', cause: 'OTHER' });
    expect(office.run('addendum', '1').state).toBe('cancelled');
    office.give({ type: 'resume' });
    expect(office.run('addendum', '1')).toMatchObject({ state: 'open', turn: 'agree' });
  });

  it('waits visibly where nobody is there to agree, as every step does', () => {
    agreeTargets();
    office.line = { ...office.line, supervisorId: null };
    office.ask('addendum');
    expect(office.run('addendum', '1')).toMatchObject({ state: 'blocked', unmet: ['supervisor'] });
  });
});

describe('a request', () => {
  const withdrawable = (by: string) => office.requestsOf(by).flatMap(({ occasion }) => occasion ?? []);
  const tolds = (from: number) =>
    office.effects
      .slice(from)
      .flatMap(({ effect }) => bodyOf(effect, notified) ?? [])
      .map(({ kind, to }) => `${kind} ${to}`);

  beforeEach(() => {
    office.line = { ...office.line, deputies: new Map([['supervisor', ['deputy']]]) };
    agreeTargets();
  });

  it.each([
    ['the employee', 'employee', 'employee', 'taken'],
    ['the supervisor', 'supervisor', 'supervisor', 'taken'],
    ['a deputy of the supervisor who had asked', 'supervisor', 'deputy', 'taken'],
    ['the employee', 'supervisor', 'employee', 'REQUEST_OF_ANOTHER'],
    ['the supervisor', 'employee', 'supervisor', 'REQUEST_OF_ANOTHER'],
    ['the higher official', 'employee', 'higher', 'NOT_FOUND'],
    ['whoever has no part in the document', 'employee', 'stranger', 'NOT_FOUND'],
  ])('is withdrawn by %s, where the %s asked: %s is %s', (_who, asker, by, expected) => {
    office.ask('addendum', asker);
    const before = office.progress;
    expect(withdrawable(by)).toEqual(expected === 'taken' ? ['1'] : []);
    expect(codeOf(office.withdraw('addendum', '1', by))).toBe(expected);
    expect(office.progress === before).toBe(expected !== 'taken');
  });

  it.each<[string, () => void, string]>([
    ['while its employee writes', () => undefined, 'taken'],
    ['while it is looked at', () => void office.answer('addendum', '1'), 'taken'],
    ['once it is agreed', () => ['write', 'agree'].forEach(() => office.answer('addendum', '1')), 'REQUEST_OVER'],
    ['twice', () => void office.withdraw('addendum', '1'), 'REQUEST_OVER'],
    ['in a document that was withdrawn', () => void office.give({ type: 'withdraw', cause: 'RETIRED' }), 'DOCUMENT_ENDED'],
  ])('is withdrawn %s, or says why not', (_when, bring, code) => {
    office.ask('addendum');
    bring();
    expect(codeOf(office.withdraw('addendum', '1'))).toBe(code);
  });

  it('that nobody made, or of no such step, is not withdrawn', () => {
    expect(codeOf(office.withdraw('addendum', '1'))).toBe('RUN_NOT_FOUND');
    expect(codeOf(office.withdraw('final-assessment', ''))).toBe('REQUEST_UNKNOWN');
  });

  it('that was withdrawn is passed over for its reason, and the next has the next number', () => {
    office.ask('addendum');
    expect(office.withdraw('addendum', '1')).toMatchObject({
      transitions: [{ action: 'run.withdraw', step: 'addendum', occasion: '1', values: { by: 'employee', reasonId: 'reason' } }],
      closed: [{ outcome: 'cancelled' }],
    });
    expect(office.run('addendum', '1')).toMatchObject({ state: 'skipped', cause: null, task: null });
    expect(office.requestsOf('employee').map(({ occasion }) => occasion)).toEqual([null, null]);
    office.ask('addendum', 'supervisor');
    expect(office.run('addendum', '2')).toMatchObject({ state: 'open', askedAs: 'supervisor' });
  });

  it.each([
    ['the supervisor while the employee writes', 'employee', 0, ['supervisor']],
    ['the supervisor and his deputy once it is with them', 'employee', 1, ['supervisor', 'deputy']],
    ['the employee who writes', 'supervisor', 0, ['employee']],
    ['the employee, and the deputy who may agree', 'supervisor', 1, ['employee', 'deputy']],
  ])('that is withdrawn is told to %s, once each', (_whom, by, turns, told) => {
    office.ask('addendum', by);
    for (let turn = 0; turn < turns; turn += 1) office.answer('addendum', '1');
    const from = office.effects.length;
    office.withdraw('addendum', '1', by);
    expect(tolds(from)).toEqual(told.map((to) => `request-withdrawn ${to}`));
  });

  it('that is withdrawn leaves a document that had nothing else to do as it was', () => {
    for (const run of office.progress.runs) office.give({ type: 'skip', step: run.step, occasion: run.occasion });
    office.ask('addendum');
    office.withdraw('addendum', '1');
    expect(office.progress.state).toBe('unrated');
  });
});

describe('what was signed', () => {
  it.each([
    ['target-setting', ['skipped']],
    ['addendum', []],
    ['final-assessment', ['done', 'skipped']],
  ])('in %s is reopened from %j', (step, states) => {
    expect(reopensFrom(registry, step)).toEqual(states);
  });

  it('is not changed by reopening its step, nor by reopening what rests on it (R-SKP-9)', () => {
    agreeTargets();
    office.ask('addendum');
    for (const _turn of ['write', 'agree']) office.answer('addendum', '1');
    for (const [step, occasion] of [
      ['target-setting', ''],
      ['addendum', '1'],
    ] as const)
      expect(codeOf(office.give({ type: 'reopen', step, occasion, withResting: true }))).toBe('CHANGED_ON_REQUEST');
  });
});
