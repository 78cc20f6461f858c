import { describe, expect, it } from '@jest/globals';
import { fourSteps } from '../testing/four-steps.js';
import { Office } from '../testing/office.js';
import type { Command } from './command.js';
import { bodyOf, notified } from './effect.js';
import { copiedDates, defaultTemplate, scheduleOf } from './template.js';

const template = defaultTemplate(fourSteps.steps);
const schedule = scheduleOf(template, 2026);
const because = { reasonHash: 'h', reasonId: 'r' };

function office(now = '2026-01-05T01:00:00.000Z', joins = false): Office {
  const made = new Office(fourSteps);
  made.now = now;
  made.give({ type: 'start', schedule, joins });
  return made;
}

const standing = ({ progress }: Office): string[] =>
  progress.runs.map(({ step, occasion, state, turn }) => [step, occasion, state, turn ?? ''].filter(Boolean).join(' '));

describe('whoever joins a running cycle', () => {
  it('is not asked about periods that were over before he came, and sets targets with days of his own', () => {
    const joined = office('2026-07-16T01:00:00.000Z', true);
    expect(standing(joined)).toEqual([
      'target-setting open draft',
      'mid-term-review TW1 skipped',
      'mid-term-review TW2 skipped',
      'mid-term-review TW3 scheduled',
      'final-assessment scheduled',
      'training-recommendation scheduled',
    ]);
    expect(joined.progress.runs.map(({ cause }) => cause)).toEqual([null, 'BEFORE_JOINING', 'BEFORE_JOINING', null, null, null]);
    expect(joined.actions).toEqual(['joined']);
    expect((joined.run('target-setting').task?.dueAt ?? '') > joined.now).toBe(true);
  });

  it('is asked about a period whose days are not over, and about the year however late he comes', () => {
    expect(standing(office('2026-07-10T01:00:00.000Z', true))[2]).toBe('mid-term-review TW2 scheduled');
    expect(standing(office('2027-02-10T01:00:00.000Z', true))[4]).toBe('final-assessment scheduled');
  });

  it('is asked about all of it where the cycle itself was opened late', () => {
    expect(standing(office('2026-07-16T01:00:00.000Z'))[1]).toBe('mid-term-review TW1 scheduled');
  });
});

describe('a document that is ended', () => {
  const ends: readonly (readonly [Command, string])[] = [
    [{ type: 'withdraw', cause: 'RETIRED', because }, 'withdrawn'],
    [{ type: 'close', because }, 'unfinished'],
  ];

  it.each(ends)('by %j has nothing to do any more, keeps what was done, and is not complete', (command, state) => {
    const ended = office();
    ended.answer('target-setting');
    ended.answer('target-setting');
    ended.now = '2026-04-02T01:00:00.000Z';
    ended.give({ type: 'refresh' });
    ended.give(command);
    expect(ended.progress.state).toBe(state);
    expect(standing(ended)).toEqual([
      'target-setting done',
      'mid-term-review TW1 cancelled report',
      'mid-term-review TW2 cancelled',
      'mid-term-review TW3 cancelled',
      'final-assessment cancelled',
      'training-recommendation cancelled',
    ]);
    expect(ended.progress.runs.every(({ task, unmet }) => task === null && unmet.length === 0)).toBe(true);
    const before = standing(ended);
    ended.now = '2027-06-01T01:00:00.000Z';
    ended.give({ type: 'refresh' });
    expect(standing(ended)).toEqual(before);
  });

  it('tells its employee, and whoever else held a turn of it, once each', () => {
    for (const [command, state] of ends) {
      const ended = office();
      ended.answer('target-setting');
      const before = ended.effects.length;
      ended.give(command);
      const kind = state === 'withdrawn' ? 'document-withdrawn' : 'document-closed';
      expect(ended.effects.slice(before).map(({ effect }) => bodyOf(effect, notified))).toEqual([
        { kind, to: 'employee', pool: null },
        { kind, to: 'supervisor', pool: null },
      ]);
      ended.give({ type: 'resume', because });
      // Whoever never left is told of the cycle, not of himself.
      const back = state === 'withdrawn' ? 'document-resumed' : 'document-reopened';
      const told = ended.effects.flatMap(({ effect }) => bodyOf(effect, notified)?.kind ?? []);
      expect(told.filter((each) => each === 'document-resumed' || each === 'document-reopened')).toEqual([back]);
    }
  });

  it('takes no act on a step, however it was ended', () => {
    for (const [command] of ends) {
      const ended = office();
      ended.answer('target-setting');
      ended.answer('target-setting');
      ended.give(command);
      const about = { step: 'target-setting', occasion: '' };
      for (const act of [
        { type: 'reopen', ...about },
        { type: 'skip', ...about },
        { type: 'remind', ...about },
        { type: 'extend', dueOn: '2026-12-31', ...about },
      ] as const)
        expect(ended.give(act)).toMatchObject({ code: 'DOCUMENT_ENDED' });
    }
  });

  it.each(ends)('by %j goes on at the turn where it stood, with days of its own, once it is taken back', (command) => {
    const ended = office();
    ended.answer('target-setting');
    ended.give(command);
    ended.now = '2026-05-01T01:00:00.000Z';
    ended.give({ type: 'resume', because });
    expect(standing(ended).slice(0, 3)).toEqual([
      'target-setting open agree',
      'mid-term-review TW1 scheduled',
      'mid-term-review TW2 scheduled',
    ]);
    expect((ended.run('target-setting').task?.dueAt ?? '') > ended.now).toBe(true);
    expect(ended.progress.state).toBe('active');
    expect(ended.give({ type: 'resume', because })).toMatchObject({ code: 'DOCUMENT_NOT_ENDED' });
  });

  it('is withdrawn once, also where its cycle was closed before; one that is complete is cut off by neither', () => {
    const closed = office();
    closed.give({ type: 'close', because });
    closed.give({ type: 'withdraw', cause: 'DIED', because });
    expect(closed.progress.state).toBe('withdrawn');
    expect(closed.give({ type: 'withdraw', cause: 'DIED', because })).toMatchObject({ code: 'ALREADY_WITHDRAWN' });
    const complete = office();
    for (const { step, occasion } of schedule) complete.give({ type: 'skip', step, occasion });
    complete.give({ type: 'close', because });
    expect(complete.progress.state).toBe('unrated');
    expect(complete.give({ type: 'withdraw', cause: 'RETIRED', because })).toMatchObject({ code: 'DOCUMENT_COMPLETE' });
    complete.give({ type: 'reopen', step: 'final-assessment', occasion: '' });
    complete.give({ type: 'withdraw', cause: 'RETIRED', because });
    expect(complete.progress.state).toBe('withdrawn');
  });
});

describe('the days of a cycle that is copied', () => {
  it('are those of the other year, without steps that the template has no more', () => {
    const lines = [
      { step: 'target-setting', stepVersion: 1, occasion: '', opensOn: '2028-02-29', dueOn: '2029-01-31' },
      { step: 'gone', stepVersion: 1, occasion: '', opensOn: '2028-03-01', dueOn: '2028-03-02' },
    ];
    expect(copiedDates(lines, 1, template)).toEqual([{ step: 'target-setting', occasion: '', opensOn: '2029-02-28', dueOn: '2030-01-31' }]);
    expect(copiedDates(lines, 4, template)[0]?.opensOn).toBe('2032-02-29');
  });
});
