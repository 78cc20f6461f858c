import { expect, it } from '@jest/globals';
import type { Submission } from '../../kit/drafts/outbox';
import { waitingNotes } from './waitingNotes';

const submitted = (path: string, notes: readonly object[], more: Partial<Submission> = {}): Submission => ({
  write: { path, method: 'POST', headers: { 'idempotency-key': 'k' }, body: { notes } },
  title: 'Catat kemajuan',
  path: '/progress',
  at: '1',
  ...more,
});
const address = '/participants/p1/progress-notes';

it.each([
  ['one', [submitted(address, [{ indicator: 'r1.i1', value: 3 }])], [['r1.i1', 3, false]]],
  [
    'several at once',
    [
      submitted(address, [
        { indicator: 'r1.i1', value: 3 },
        { indicator: 'r2.i1', note: 'Rampung' },
      ]),
    ],
    [
      ['r1.i1', 3, false],
      ['r2.i1', 'Rampung', false],
    ],
  ],
  ['one that may have arrived', [submitted(address, [{ indicator: 'r1.i1', value: 3 }], { mayHaveArrived: true })], [['r1.i1', 3, true]]],
  ['none once it was answered', [submitted(address, [{ indicator: 'r1.i1', value: 3 }], { answered: { at: '2' } })], []],
  ['none of another document', [submitted('/participants/p2/progress-notes', [{ indicator: 'r1.i1', value: 3 }])], []],
  ['none of a photo', [submitted('/participants/p1/evidence-files?indicator=r1.i1', [])], []],
])('what waits to be noted: %s', (_what, submissions, expected) =>
  expect(
    waitingNotes(submissions, 'p1').map(({ indicator, value, note, mayHaveArrived }) => [indicator, value ?? note, mayHaveArrived]),
  ).toEqual(expected),
);
