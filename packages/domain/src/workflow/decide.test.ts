import { beforeEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors/refusal.js';
import { ratedPeriods } from '../rating/index.js';
import { planAgreed } from '../plan/index.js';
import { registry } from '../steps/index.js';
import { Office } from '../testing/office.js';
import { awaitedRun } from './awaited.js';
import { bodyOf, documentSigned, notified } from './effect.js';
import { repairOf } from './needs.js';
import { wakesAt } from './settle.js';
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

describe('what the system gives with an answer', () => {
  it('is kept with it, in the trail and in what follows as well, and is not asked of anybody', () => {
    const drafted = office.answer('target-setting');
    const kept = { results: [{ key: 'r1', indicators: [{ key: 'r1.i1' }, { key: 'r1.i2' }] }] };
    expect(drafted).toMatchObject({ closed: [{ answers: kept }], transitions: [{ committed: kept }] });
    expect(office.answer('target-setting')).toMatchObject({ closed: [{ outcome: 'done' }] });
    expect(office.effects.flatMap(({ effect }) => bodyOf(effect, planAgreed) ?? [])).toMatchObject([kept]);
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
