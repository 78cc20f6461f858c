import { expect, it } from '@jest/globals';
import { ratingSettled } from '../../../rating/index.js';
import { factsFor, faultsOf, turnOf } from '../../../testing/faults-of.js';
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
