import { describe, expect, it } from '@jest/globals';
import { fourSteps } from '../testing/four-steps.js';
import { Office } from '../testing/office.js';
import { bodyOf, notified } from './effect.js';
import { defaultTemplate, scheduleOf } from './template.js';

function opened(): Office {
  const office = new Office(fourSteps);
  office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(fourSteps.steps), 2026) });
  return office;
}

/** Who was told what by what happens in `does`, as "kind to whom". */
function toldBy(office: Office, does: () => unknown): string[] {
  const before = office.effects.length;
  does();
  return office.effects.slice(before).flatMap(({ effect }) => {
    const notice = bodyOf(effect, notified);
    return notice === undefined ? [] : [`${notice.kind} ${notice.to ?? notice.pool ?? ''}`];
  });
}

const deputised = (by: string) => ({ deputies: new Map([['supervisor', [by]]]) });

describe('a turn is told', () => {
  it('to its holder and to who acts for his post while he is there, also when they are reminded or late', () => {
    const office = opened();
    office.line = { ...office.line, ...deputised('deputy') };
    expect(toldBy(office, () => office.answer('target-setting'))).toEqual(['task-opened supervisor', 'task-opened deputy']);
    const remind = { type: 'remind', step: 'target-setting', occasion: '' } as const;
    expect(toldBy(office, () => office.give(remind))).toEqual(['task-reminder supervisor', 'task-reminder deputy']);
    office.now = '2026-02-20T00:00:00.000Z';
    expect(toldBy(office, () => office.give({ type: 'refresh' }))).toEqual(['task-late supervisor', 'task-late deputy']);
  });

  it('to a deputy when his time begins and when it ends, and to nobody else then', () => {
    const office = opened();
    office.answer('target-setting');
    const refreshed = (line: Partial<Office['line']>) =>
      toldBy(office, () => {
        office.line = { ...office.line, deputies: new Map(), ...line };
        office.give({ type: 'refresh' });
      });
    const { version } = office.run('target-setting');
    expect(refreshed(deputised('deputy'))).toEqual(['task-opened deputy']);
    expect(refreshed(deputised('deputy'))).toEqual([]);
    // Whoever has the turn before him is not made to look again.
    expect(office.run('target-setting').version).toBe(version);
    expect(refreshed({})).toEqual(['deputy-relieved deputy']);
    // The employee hears who has his document now, and both holders what became of the turn.
    expect(refreshed({ supervisorId: 'newcomer' })).toEqual(['step-reassigned employee', 'task-opened newcomer', 'task-moved supervisor']);
    expect(refreshed({ supervisorId: 'newcomer', deputies: new Map([['newcomer', ['deputy']]]) })).toEqual(['task-opened deputy']);
    // From the holder it moved; who might act for him is told no more than that he no longer may.
    expect(refreshed({ supervisorId: 'newcomer' })).toEqual(['deputy-relieved deputy']);
    expect(refreshed({ supervisorId: null })).toEqual(['task-moved newcomer', 'step-blocked employee']);
    expect(refreshed({ supervisorId: 'third' })).toEqual(['task-opened third', 'step-reassigned employee']);
  });
});

describe('a turn that somebody takes on behalf of another is told', () => {
  const taken = (line: Partial<Office['line']>, taker: string) => {
    const office = opened();
    office.line = { ...office.line, ...line };
    office.answer('target-setting');
    const { task, version } = office.run('target-setting');
    const actor = { kind: 'person', employeeId: taker, accountId: 'account', name: taker, post: null, pools: [] } as const;
    const back = { type: 'return', taskId: task?.id ?? '', ifVersion: version, reason: 'Lengkapi.' } as const;
    return toldBy(office, () => office.give(back, actor));
  };

  it('to whoever is there, and not to who is away and stood in for', () => {
    expect(taken(deputised('deputy'), 'deputy')).toEqual(['turn-represented supervisor', 'task-returned employee']);
    expect(taken(deputised('deputy'), 'supervisor')).toEqual(['task-returned employee']);
    expect(taken({ standsInFor: new Map([['supervisor', 'head']]) }, 'supervisor')).toEqual(['task-returned employee']);
  });
});

describe('silence is told', () => {
  it('to the employee and to his supervisor, once', () => {
    const office = opened();
    office.answer('target-setting');
    office.answer('target-setting');
    office.now = '2026-12-02T00:00:00.000Z';
    office.give({ type: 'refresh' });
    office.answer('final-assessment');
    office.answer('final-assessment');
    office.now = '2027-02-20T00:00:00.000Z';
    const told = toldBy(office, () => office.give({ type: 'refresh' }));
    expect(told.filter((notice) => notice.startsWith('turn-lapsed'))).toEqual(['turn-lapsed employee', 'turn-lapsed supervisor']);
  });
});

describe('an act is told', () => {
  it.each([
    ['extend', { type: 'extend', dueOn: '2026-12-01' }, 'step-extended'],
    ['skip', { type: 'skip' }, 'step-skipped'],
  ] as const)('to the employee and to whoever holds the turn: %s', (_act, act, kind) => {
    const office = opened();
    const command = { ...act, step: 'target-setting', occasion: '' };
    expect(toldBy(office, () => office.give(command))).toEqual([`${kind} employee`]);
    const other = opened();
    other.answer('target-setting');
    expect(toldBy(other, () => other.give(command))).toEqual([`${kind} employee`, `${kind} supervisor`]);
  });

  it('to the employee, who rates him and who is above: a reopening, beside the turn that opens', () => {
    const office = opened();
    office.answer('target-setting');
    office.answer('target-setting');
    const reopen = { type: 'reopen', step: 'target-setting', occasion: '' } as const;
    expect(toldBy(office, () => office.give(reopen))).toEqual([
      'step-reopened employee',
      'step-reopened supervisor',
      'step-reopened higher',
      'task-opened employee',
    ]);
  });

  it('to whom it concerns: a plan agreed, a quarter rated, a disagreement, training decided', () => {
    const office = opened();
    office.answer('target-setting');
    expect(toldBy(office, () => office.answer('target-setting'))).toEqual(['plan-agreed employee']);
    office.now = '2027-02-02T00:00:00.000Z';
    office.give({ type: 'refresh' });
    office.answer('mid-term-review', 'TW1');
    expect(toldBy(office, () => office.answer('mid-term-review', 'TW1'))).toEqual(['quarter-rated employee']);
    office.answer('final-assessment');
    office.answer('final-assessment');
    const disagree = { response: 'DISAGREE', note: 'Sasaran tercapai.' };
    expect(toldBy(office, () => office.answer('final-assessment', '', disagree))).toEqual([
      'rating-disagreed supervisor',
      'rating-disagreed higher',
      'task-opened supervisor',
    ]);
    office.answer('training-recommendation');
    for (const occasion of ['TW2', 'TW3']) office.give({ type: 'skip', step: 'mid-term-review', occasion });
    expect(toldBy(office, () => office.answer('training-recommendation'))).toEqual([
      'training-decided employee',
      'document-finished employee',
    ]);
  });
});
