import { beforeEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors/refusal.js';
import { ratedPeriods } from '../rating/index.js';
import { planAgreed } from '../plan/index.js';
import { registry } from '../steps/index.js';
import { Office } from '../testing/office.js';
import { bodyOf, documentSigned, notified } from './effect.js';
import { defaultTemplate, scheduleOf } from './template.js';

let office: Office;
beforeEach(() => {
  office = new Office(registry);
  office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(registry.steps), 2026) });
});

describe('what the system gives with an answer', () => {
  it('is kept with it, in the trail and in what follows as well, and is not asked of anybody', () => {
    const drafted = office.answer('target-setting');
    const kept = { results: [{ key: 'r1', indicators: [{ key: 'r1.i1' }, { key: 'r1.i2' }] }] };
    expect(drafted).toMatchObject({ closed: [{ answers: kept }], transitions: [{ committed: kept }] });
    expect(office.answer('target-setting')).toMatchObject({ closed: [{ outcome: 'done' }] });
    expect(office.effects.flatMap(({ effect }) => bodyOf(effect, planAgreed) ?? [])).toMatchObject([kept]);
  });
});

describe('a draft that comes back on the last evening', () => {
  it("leaves the employee the turn's own working days to mend it", () => {
    office.now = '2026-01-31T14:00:00.000Z';
    office.answer('target-setting');
    office.giveBack('target-setting', '', 'Lengkapi satuannya.');
    expect(office.run('target-setting').task?.dueAt).toBe('2026-02-13T14:59:59.000Z');
  });
});

describe('completing a turn', () => {
  it('opens the next turn for its holder and tells him', () => {
    office.answer('target-setting');
    expect(office.run('target-setting')).toMatchObject({ state: 'open', turn: 'agree', version: 2, task: { holderId: 'supervisor' } });
    expect(office.effects.at(-1)?.effect).toMatchObject({ type: notified, body: { kind: 'task-opened', to: 'supervisor' } });
  });

  it('agrees the plan that the employee drafted', () => {
    office.answer('target-setting');
    office.answer('target-setting');
    expect(office.run('target-setting').state).toBe('done');
    expect(office.effects.map(({ effect }) => effect.type)).toEqual(expect.arrayContaining([planAgreed, documentSigned]));
  });

  it('is refused for answers that break the form, naming the field', () => {
    const refusal = office.answer('target-setting', '', { results: [] });
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({ code: 'ANSWERS_INVALID', faults: [{ source: 'results' }] });
  });

  it('is refused for a plan without a main result', () => {
    const plan = {
      results: [{ title: 'Lain', kind: 'ADDITIONAL', indicators: [{ aspect: 'TIME', text: 'Waktu', target: { text: 'Juni' } }] }],
    };
    expect(office.answer('target-setting', '', plan)).toMatchObject({
      code: 'ANSWERS_INVALID',
      faults: [{ source: 'results', code: 'MAIN_RESULT_MISSING' }],
    });
  });

  it("is refused to a stranger as if the task were unknown, and to the supervisor while it is the employee's turn", () => {
    const run = office.run('target-setting');
    const command = { type: 'complete', taskId: run.task?.id ?? '', ifVersion: null, answers: {} } as const;
    for (const employeeId of ['stranger', 'supervisor'])
      expect(office.give(command, { kind: 'person', employeeId, accountId: 'a', name: 'A', post: null, pools: [] })).toMatchObject({
        code: 'NOT_FOUND',
      });
  });

  it('is refused for a version that changed meanwhile, and for a task that is over', () => {
    const run = office.run('target-setting');
    const holder = { kind: 'person', employeeId: 'employee', accountId: 'a', name: 'A', post: null, pools: [] } as const;
    const taskId = run.task?.id ?? '';
    expect(office.give({ type: 'complete', taskId, ifVersion: 7, answers: {} }, holder)).toMatchObject({ code: 'TASK_CHANGED_MEANWHILE' });
    office.answer('target-setting');
    expect(office.give({ type: 'complete', taskId, ifVersion: null, answers: {} }, holder)).toMatchObject({ code: 'TASK_NOT_OPEN' });
  });

  it('may be done by a deputy of the holder, but by nobody for himself', () => {
    office.answer('target-setting');
    office.line = { ...office.line, deputies: new Map([['supervisor', ['deputy', 'employee']]]) };
    const taskId = office.run('target-setting').task?.id ?? '';
    const as = (employeeId: string) =>
      office.give(
        { type: 'complete', taskId, ifVersion: null, answers: {} },
        { kind: 'person', employeeId, accountId: 'a', name: 'A', post: null, pools: [] },
      );
    expect(as('employee')).toMatchObject({ code: 'NOT_FOUND' });
    as('deputy');
    expect(office.run('target-setting').state).toBe('done');
  });
});

describe('an answer that is rarely meant', () => {
  const rating = { result: 'ABOVE', behaviour: 'ABOVE', feedback: 'Melampaui.' };
  beforeEach(() => {
    office.answer('target-setting');
    office.answer('target-setting');
    office.sleepUntil(() => office.run('final-assessment').state === 'open');
    office.answer('final-assessment');
    office.provided.set(ratedPeriods.key, [{ step: 'mid-term-review', occasion: 'TW1', reported: false, rating: null }]);
  });

  it('is asked about once, and changes nothing until somebody stands by it', () => {
    const before = office.progress;
    expect(office.answer('final-assessment', '', rating, [])).toMatchObject({
      code: 'ANSWERS_DOUBTED',
      faults: [{ source: 'standsBy', code: 'RATING_WITHOUT_REPORT' }],
    });
    expect(office.progress).toBe(before);
    expect(office.answer('final-assessment', '', rating, ['RATING_FAR_FROM_PERIODS'])).toMatchObject({ code: 'ANSWERS_DOUBTED' });
    expect(office.answer('final-assessment', '', rating, ['RATING_WITHOUT_REPORT'])).toMatchObject({
      transitions: [{ action: 'turn.completed', values: { stoodBy: 'RATING_WITHOUT_REPORT' } }],
    });
  });

  it('is not asked about where nobody is at a form', () => {
    expect(office.answer('final-assessment', '', rating)).not.toHaveProperty('transitions.0.values.stoodBy');
    expect(office.run('final-assessment').turn).toBe('acknowledge');
  });
});

describe('on whose behalf', () => {
  const stands = new Map([['supervisor', 'absent head']]);
  it.each([
    ['a deputy of the holder, for the holder', 'deputy', { deputies: new Map([['supervisor', ['deputy']]]) }, 'supervisor'],
    ['who stands in for a head who is away, for that head', 'supervisor', { standsInFor: stands }, 'absent head'],
    ['the holder himself, for nobody', 'supervisor', {}, null],
  ])('a turn is completed and returned: %s', (_who, employeeId, line, onBehalfOf) => {
    office.answer('target-setting');
    office.line = { ...office.line, ...line };
    const taskId = office.run('target-setting').task?.id ?? '';
    const actor = { kind: 'person', employeeId, accountId: 'a', name: 'A', post: null, pools: [] } as const;
    const said = onBehalfOf === null ? {} : { onBehalfOf };
    const before = office.progress;
    const returned = office.give({ type: 'return', taskId, ifVersion: null, reason: 'Belum terukur.' }, actor);
    office.progress = before;
    const completed = office.give({ type: 'complete', taskId, ifVersion: null, answers: {} }, actor);
    for (const decision of [returned, completed]) {
      expect(decision).toMatchObject({ closed: [{ right: { onBehalfOf } }] });
      expect('transitions' in decision && decision.transitions[0]?.values['onBehalfOf']).toBe(said.onBehalfOf);
    }
  });
});

describe("the head's own turn", () => {
  it('is his alone: no deputy of his post drafts his plan or acknowledges his rating', () => {
    office.line = { ...office.line, deputies: new Map([['employee', ['deputy']]]) };
    const taskId = office.run('target-setting').task?.id ?? '';
    const deputy = { kind: 'person', employeeId: 'deputy', accountId: 'a', name: 'A', post: null, pools: [] } as const;
    expect(office.give({ type: 'complete', taskId, ifVersion: null, answers: {} }, deputy)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('returning a turn', () => {
  it('gives the task back to the employee with the reason, in a new round', () => {
    office.answer('target-setting');
    const decision = office.giveBack('target-setting', '', 'Target nomor 1 belum terukur.');
    expect(decision).toMatchObject({ closed: [{ outcome: 'returned', reason: 'Target nomor 1 belum terukur.' }] });
    expect(office.run('target-setting')).toMatchObject({ turn: 'draft', round: 2, task: { holderId: 'employee' } });
  });

  it('needs a reason', () => {
    office.answer('target-setting');
    expect(office.giveBack('target-setting', '', '  ')).toMatchObject({ code: 'REASON_REQUIRED' });
  });

  it('is refused where there is nothing to return to', () => {
    expect(office.giveBack('target-setting', '', 'x')).toMatchObject({ code: 'TURN_NOT_RETURNABLE' });
  });
});
