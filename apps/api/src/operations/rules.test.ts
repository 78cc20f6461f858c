import { describe, expect, it } from '@jest/globals';
import { elementCodes } from '@siklus/domain';
import { applyRule, listRules, runRule } from './rules.js';

const totals = (of: number) => Object.fromEntries(elementCodes.map((element) => [element, of]));
const office = (...people: object[]) => ({ employeeId: 'a', people });
const a = { id: 'a', able: true, supervisorId: 'b' };
const b = { id: 'b', able: true, supervisorId: null };

describe('a rule that is asked by name', () => {
  it('answers the example with which it is listed', async () => {
    const { data } = await listRules.run([], {});
    for (const { name, example } of data as { name: string; example: unknown }[])
      expect([name, applyRule(name, example)]).toMatchObject([name, { ok: true }]);
  });

  it.each<[string, string, object, object]>([
    ['TV-03', 'predicate', { result: 'ABOVE', behaviour: 'BELOW' }, { predicate: 'POOR' }],
    ['TV-62, with no holiday between', 'due-date', { from: '2026-01-20', workingDays: 14, zone: 'WIT' }, { date: '2026-02-09' }],
    ['holidays that are an estimate', 'due-date', { from: '2026-12-30', workingDays: 2, zone: 'WIB' }, { holidays: 'ESTIMATED' }],
    ['holidays that nobody knows', 'due-date', { from: '2200-12-24', workingDays: 1, zone: 'WITA' }, { holidays: 'UNKNOWN' }],
    ['R-OBJ-1', 'final-from', { receivedAt: '2026-01-20T14:59:59Z', zone: 'WIT' }, { lastDay: '2026-02-09', holidays: 'DECREED' }],
    ['the next day in that zone', 'final-from', { receivedAt: '2026-01-20T15:00:00Z', zone: 'WIT' }, { lastDay: '2026-02-10' }],
    ['TV-31', 'achievement', { direction: 'LESS', target: { least: 7, most: 8 }, reports: [{ occasion: '', value: 6.5 }] }, { told: 107 }],
    ['TV-71', 'achievement', published('TW1'), { measured: false }],
    ['the month of its release', 'achievement', published('TW4'), { measured: true, percent: 98.75, told: 99 }],
    ['TV-46', 'satisfaction-index', { respondents: 10, totals: totals(10) }, { index: 25, grade: 'D' }],
    [
      'too few for all who came',
      'satisfaction-index',
      { respondents: 10, served: 100, totals: totals(40) },
      { index: 100, indicative: true },
    ],
    ['TV-68', 'training-hours', { status: 'PNS', attended: 18 }, { owed: 20, missing: 2, over: null }],
    ['TV-69', 'training-hours', { status: 'PPPK', planned: 25 }, { allowed: 24, missing: null, over: 1 }],
    ['TV-52', 'employee-number', { number: '198609262015051001' }, { ok: true, value: { birthDate: '1986-09-26' } }],
    ['one of next month', 'employee-number', { number: '199801012027011001', today: '2026-12-31' }, { code: 'NIP_APPOINTED_IN_FUTURE' }],
    [
      'who stands in for an absent superior, and who may',
      'reporting-line',
      office(a, { ...b, actingForPost: [{ personId: 'c', kind: 'PLH' }] }, { id: 'c', able: true, supervisorId: null }),
      { supervisorId: 'b', deputies: { b: ['c'] } },
    ],
  ])('says %s', (_case, name, input, answer) => {
    expect(applyRule(name, input)).toMatchObject({ ok: true, answer });
  });

  it('tells what to do with a number that is none, and hides it', () => {
    const { answer } = applyRule('employee-number', { number: '19860926201505100' });
    expect(answer).toMatchObject({ ok: false, code: 'NIP_LENGTH', message: { en: expect.stringContaining('Copy it from the decree') } });
    expect(JSON.stringify(answer)).not.toContain('19860926201505100');
  });

  it.each<[string, unknown, string]>([
    ['predicate', { result: 'above', behaviour: 'BELOW' }, 'result: '],
    ['predicate', null, 'Enter a JSON object.'],
    ['predicate', { result: 'ABOVE', behaviour: 'BELOW', weight: 60 }, 'weight: Remove what is not known here: weight.'],
    ['due-date', { from: '2026-02-29', workingDays: 1, zone: 'WIT' }, 'from: Enter a day such as 2026-01-31.'],
    ['due-date', { from: '9999-12-31', workingDays: 1, zone: 'WIT' }, 'from: Enter a day from the years 1900 to 2200.'],
    ['due-date', { from: '2026-01-20', workingDays: -1, zone: 'WIT' }, 'workingDays: Enter a number of at least 0.'],
    ['final-from', { receivedAt: '1899-12-31T00:00:00Z', zone: 'WIT' }, 'receivedAt: Enter a day from the years 1900 to 2200.'],
    ['achievement', { target: { least: 8, most: 7 }, reports: [] }, 'target: Enter "least" below "most".'],
    ['satisfaction-index', { respondents: 0, totals: totals(0) }, 'respondents: Enter a number of at least 1.'],
    ['satisfaction-index', { respondents: 10, totals: totals(41) }, 'between 10 and 40'],
    ['propose-courses', { result: 'BELOW', behaviour: 'BELOW', status: 'pns' }, 'status: '],
    ['training-hours', { attended: 1.5 }, 'attended: Enter a whole number.'],
    ['employee-number', { number: '198609262015051001', tody: '2026-01-01' }, 'tody: Remove what is not known here: tody.'],
    ['reporting-line', office(a), 'people.0.supervisorId: This person is not among "people". Add him.'],
    ['reporting-line', { employeeId: 'z', people: [] }, 'employeeId: This person is not among "people". Add him.'],
    ['reporting-line', office(a, b, a), 'people.2.id: This person stands above already. Remove one of them.'],
    ['bonus', {}, 'There is no rule "bonus". Name one of these.'],
    ['', {}, 'Name a rule.'],
    ['toString', {}, 'There is no rule "toString". Name one of these.'],
  ])('%s refuses %j with what to do', (name, input, error) => {
    expect(applyRule(name, input)).toMatchObject({ ok: false, answer: { error: expect.stringContaining(error) } });
  });

  it('refuses what is no JSON, and says how to quote it', async () => {
    expect(await runRule.run(['predicate', '{result'], {})).toMatchObject({
      ok: false,
      lines: [expect.stringContaining("Quote it: rule predicate '")],
    });
  });
});

function published(occasion: string): object {
  return { pattern: 'PUBLISHED', months: [{ month: 12 }], target: { number: 80 }, reports: [{ occasion, value: 79 }] };
}
