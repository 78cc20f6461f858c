import { expect, it } from '@jest/globals';
import { ratingSettled } from '../../../rating/index.js';
import { indicator, planOf } from '../../../testing/plans.js';
import { factsFor, faultsOf, turnOf } from '../../../testing/faults-of.js';
import { doubtsAbout } from '../../../workflow/doubt.js';
import { effectsOf } from '../../../workflow/effect.js';
import { finalAssessment } from './step.js';

it.each([
  [{ response: 'AGREE' }, []],
  [{ response: 'AGREE_WITH_NOTE', note: 'Terima kasih.' }, []],
  [{ response: 'AGREE_WITH_NOTE' }, ['note']],
  [{ response: 'DISAGREE' }, ['note']],
  [{ response: 'DISAGREE', note: 'Target berubah di bulan Juni.' }, []],
])('the response %j has the faults it should', (answers, expected) => {
  expect(faultsOf(finalAssessment, 'acknowledge', answers)).toEqual(expected);
});

it('a rating is settled when it is given, before anybody responds', () => {
  const rate = turnOf(finalAssessment, 'rate');
  const answers = { result: 'ABOVE', behaviour: 'BELOW', feedback: 'Perilaku perlu dibina.' };
  expect(effectsOf(rate.effects, answers, factsFor(rate))).toEqual([
    { type: ratingSettled, body: { result: 'ABOVE', behaviour: 'BELOW' } },
  ]);
  expect(rate.audited(answers)).toEqual({ result: 'ABOVE', behaviour: 'BELOW' });
});

it('goes on when the employee stays silent: a signature cannot be forced', () => {
  expect(turnOf(finalAssessment, 'acknowledge').onSilence).toBe('advance');
});

const laporan = indicator();
const quarter = (occasion: string, value: number | null, parts = {}) => ({ occasion, value, indicator: indicator(parts) });
const share = { pattern: 'POSITION', target: { number: 90, unit: '%', direction: 'MORE' } } as const;

// Domain rule R-IKI-2: of what adds up, the year is no less than its parts.
it.each<[string, object, readonly object[], number | null, string | null]>([
  ['less than the quarters add up to', {}, [quarter('TW1', 400), quarter('TW2', 300)], 300, '1.1 diisi 300, sudah dilaporkan 700 laporan'],
  ['as much as they add up to', {}, [quarter('TW1', 400), quarter('TW2', 300)], 700, null],
  ['more', {}, [quarter('TW1', 400)], 1000, null],
  ['less, where a quarter was not measured', {}, [quarter('TW1', 4), quarter('TW2', null)], 3, '1.1 diisi 3, sudah dilaporkan 4 laporan'],
  ['not measured', {}, [quarter('TW1', 400)], null, null],
  ['something where no quarter was reported', {}, [], 3, null],
  ['less than was reported in another unit', {}, [quarter('TW1', 400, { target: { ...laporan.target, unit: 'dokumen' } })], 3, null],
  ['a state below that of a quarter', share, [quarter('TW1', 95, share)], 80, null],
  [
    'a published value below another',
    { ...share, pattern: 'PUBLISHED' },
    [quarter('TW1', 95, { ...share, pattern: 'PUBLISHED' })],
    80,
    null,
  ],
])('a year that is %s is asked about, or is not', (_what, parts, reported, value, said) => {
  const report = turnOf(finalAssessment, 'report');
  const known = { 'agreed-plan': { version: 1, plan: planOf(indicator(parts)) }, 'reported-values': reported };
  const answers = { actuals: [{ indicator: 'r1.i1', planVersion: 1, value }] };
  const asked = doubtsAbout(report.doubts, answers, factsFor(report, { known }));
  expect(asked.map(({ code }) => code)).toEqual(said === null ? [] : ['YEAR_BELOW_PERIODS']);
  expect(asked[0]?.message.id ?? '').toContain(said ?? '');
});
