import { beforeEach, describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors/refusal.js';
import { registry } from '../steps/index.js';
import { Office } from '../testing/office.js';
import type { Command } from './command.js';
import type { Transition } from './transition.js';
import { defaultTemplate, scheduleOf } from './template.js';

let office: Office;
beforeEach(() => {
  office = new Office(registry);
  office.give({ type: 'start', schedule: scheduleOf(defaultTemplate(registry.steps), 2026) });
});

/** The lines that the command leaves in the trail. */
function linesOf(command: Command): readonly Transition[] {
  const decision = office.give(command);
  if (decision instanceof Refusal) throw decision;
  return decision.transitions;
}

/** The lines that a change of the line leaves, as "whose doing: what, with whom it was > with whom it is". */
function told(line: Partial<Office['line']>): string[] {
  office.line = { ...office.line, ...line };
  return linesOf({ type: 'refresh' }).map(
    ({ by, action, values: { heldBefore = '-', heldBy = '-', heldFor } }) =>
      `${by}: ${action}, ${heldBefore} > ${heldBy}${heldFor === undefined ? '' : ` a.n. ${heldFor}`}`,
  );
}

describe('the trail says of a turn', () => {
  it('that it opened, fell due, was held up, went on, and was handed over: each by its own word, with whom it was and is', () => {
    office.answer('target-setting');
    expect(told({ supervisorId: 'next' })).toEqual(['line: run.handed-over, supervisor > next']);
    expect(told({ supervisorId: null })).toEqual(['line: run.blocked, next > -']);
    expect(told({ supervisorId: 'third' })).toEqual(['line: run.unblocked, - > third']);
    expect(told({ supervisorId: 'deputy', standsInFor: new Map([['deputy', 'third']]) })).toEqual([
      'line: run.stood-in, third > deputy a.n. third',
    ]);
    expect(told({ deputies: new Map([['deputy', ['second']]]) })).toEqual(['line: run.deputies, - > deputy a.n. third']);
    office.now = '2026-04-01T00:00:00.000Z';
    expect(told({})).toEqual(['time: run.late, - > deputy a.n. third']);
    office.answer('target-setting');
    office.now = '2026-07-01T00:00:00.000Z';
    expect(told({})).toEqual(['time: run.late, - > employee', 'time: run.opened, - > employee']);
  });

  it('with whom it is by an act, in the line of that act, with whatever else opens by it', () => {
    office.now = '2026-04-02T00:00:00.000Z';
    expect(office.answer('target-setting')).toMatchObject({
      transitions: [{ action: 'turn.completed', values: { heldBy: 'supervisor' } }],
    });
    expect(office.answer('target-setting')).toMatchObject({
      transitions: [
        {
          action: 'turn.completed',
          broughtAbout: [{ action: 'run.opened', step: 'mid-term-review', occasion: 'TW1', values: { heldBy: 'employee' } }],
        },
      ],
    });
  });

  it('that the clock marked it late also where it is found by an act, or together with a change of the line', () => {
    office.answer('target-setting');
    office.now = '2026-03-01T00:00:00.000Z';
    office.line = { ...office.line, supervisorId: 'next' };
    expect(linesOf({ type: 'skip', step: 'mid-term-review', occasion: 'TW1' }).map(({ by, action }) => [by, action])).toEqual([
      ['actor', 'run.skip'],
      ['line', 'run.handed-over'],
      ['time', 'run.late'],
    ]);
  });
});

describe('the trail says of a due day that moved', () => {
  it('from when to when, where a step waited, was held up, or its next turn has days of its own', () => {
    const answered = (step: string, occasion = '') => {
      const decision = office.answer(step, occasion);
      if (decision instanceof Refusal) throw decision;
      return decision.transitions;
    };
    const planned = office.run('mid-term-review', 'TW1').dueAt;
    office.now = new Date(Date.parse(planned) + 86_400_000).toISOString();
    answered('target-setting');
    const [agreed] = answered('target-setting');
    expect(agreed?.broughtAbout).toMatchObject([{ action: 'run.opened', occasion: 'TW1', values: { dueBefore: planned.slice(0, 10) } }]);
    expect(office.run('mid-term-review', 'TW1').dueBefore).toBe(planned);

    const due = office.run('mid-term-review', 'TW1').dueAt.slice(0, 10);
    office.line = { ...office.line, employeeAble: false };
    office.give({ type: 'refresh' });
    office.now = '2026-06-01T01:00:00.000Z';
    office.line = { ...office.line, employeeAble: true };
    expect(linesOf({ type: 'refresh' })).toMatchObject([{ by: 'line', action: 'run.unblocked', values: { dueBefore: due } }]);

    const last = office.run('mid-term-review', 'TW1').dueAt;
    office.now = new Date(Date.parse(last) - 60_000).toISOString();
    office.give({ type: 'refresh' });
    const [reported, ...others] = answered('mid-term-review', 'TW1');
    expect(reported).toMatchObject({ action: 'turn.completed', values: { dueBefore: last.slice(0, 10) } });
    expect(others).toEqual([]);
    expect(office.run('mid-term-review', 'TW1').dueBefore).toBe(last);
  });
});

describe('the trail says of a document that is complete', () => {
  it('who its officials were, in the line of whatever finished it', () => {
    const runs = [...office.progress.runs];
    const skips = runs.map(({ step, occasion }) => linesOf({ type: 'skip', step, occasion }));
    const finished = { action: 'finished-unrated', step: null, values: { supervisorId: 'supervisor', higherOfficialId: 'higher' } };
    expect(skips.map(([line]) => line?.broughtAbout.filter(({ action }) => action === 'finished-unrated'))).toEqual([
      ...runs.slice(1).map(() => []),
      [expect.objectContaining(finished)],
    ]);
  });

  it('by a line of its own where the clock finished it', () => {
    for (const { step, occasion } of office.progress.runs)
      if (step !== 'target-setting' && step !== 'final-assessment') office.give({ type: 'skip', step, occasion });
    office.answer('target-setting');
    office.answer('target-setting');
    office.now = '2027-01-05T00:00:00.000Z';
    office.give({ type: 'refresh' });
    office.answer('final-assessment');
    office.answer('final-assessment');
    office.now = '2027-12-31T00:00:00.000Z';
    expect(linesOf({ type: 'refresh' }).map(({ action }) => action)).toEqual(['turn.lapsed', 'finished']);
  });
});

describe('the trail says of an ended document', () => {
  it('who its officials were, and whose due days its taking up moved, from when to when and why', () => {
    const because = { reasonHash: 'hash', reasonId: 'id' };
    expect(linesOf({ type: 'close', because })).toMatchObject([
      { action: 'closed', values: { supervisorId: 'supervisor', higherOfficialId: 'higher', ...because } },
    ]);
    office.now = '2027-02-02T00:00:00.000Z';
    const lines = linesOf({ type: 'resume', because });
    expect(lines[0]).toMatchObject({ action: 'reopened', broughtAbout: [{ action: 'run.opened', step: 'target-setting' }] });
    expect(lines.slice(1)).toMatchObject([
      { by: 'actor', action: 'run.due-moved', step: 'target-setting', values: { dueBefore: '2026-01-31', ...because } },
    ]);
    expect(lines[1]?.values['dueOn']).toBe(office.run('target-setting').dueAt.slice(0, 10));
    // Only who had left is taken back.
    office.give({ type: 'withdraw', cause: 'RETIRED' });
    expect(linesOf({ type: 'resume' })[0]).toMatchObject({ action: 'resumed' });
  });
});
