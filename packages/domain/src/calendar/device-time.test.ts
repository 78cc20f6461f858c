import { expect, it } from '@jest/globals';
import { momentOnDevice } from './device-time.js';

const now = '2026-04-01T23:30:00.000Z';
/** When that was agreed of which it tells. */
const since = '2026-01-20T02:00:00.000Z';

it.each([
  ['sent at once', '2026-04-01T23:30:00.000Z', '2026-04-01T23:30:00.000Z', now],
  ['sent at once by a clock months behind', '2025-12-24T07:00:00.000Z', '2025-12-24T07:00:00.000Z', now],
  ['sent at once by a clock months ahead', '2026-09-01T07:00:00.000Z', '2026-09-01T07:00:00.000Z', now],
  ['sent at once by a clock of another zone', '2026-04-02T06:30:00.000Z', '2026-04-02T06:30:00.000Z', now],
  ['three days old', '2026-03-29T23:30:00.000Z', '2026-04-01T23:30:00.000Z', '2026-03-29T23:30:00.000Z'],
  ['three days old by a clock months behind', '2025-11-29T23:30:00.000Z', '2025-12-02T23:30:00.000Z', '2026-03-29T23:30:00.000Z'],
  ['three days old by a clock months ahead', '2026-12-30T10:00:00.000Z', '2027-01-02T10:00:00.000Z', '2026-03-29T23:30:00.000Z'],
  // A device in Europe on the night of 29 March: its clock jumps, its moments do not.
  ['an hour old over the beginning of summer time', '2026-03-29T00:30:00.000Z', '2026-03-29T01:30:00.000Z', '2026-04-01T22:30:00.000Z'],
  ['of before the time when it was agreed on', '2026-01-01T00:00:00.000Z', '2026-04-01T23:30:00.000Z', undefined],
  ['of the very moment of the agreement', since, now, since],
  ['sent before it was there', '2026-04-02T23:30:00.000Z', '2026-04-01T23:30:00.000Z', now],
  ['written by a clock that was set right before it was sent', '1970-01-01T00:00:12.000Z', '2026-04-01T23:30:00.000Z', undefined],
])('what is %s was there when it can have been', (_what, at, sentAt, expected) => {
  expect(momentOnDevice({ at, sentAt }, now, since)).toBe(expected);
});

it('what was written in the old year and sent in the new one was there in the old one', () => {
  const device = { at: '2025-06-30T22:00:00.000Z', sentAt: '2025-07-01T06:00:00.000Z' };
  expect(momentOnDevice(device, '2027-01-01T01:00:00.000Z', since)).toBe('2026-12-31T17:00:00.000Z');
});
