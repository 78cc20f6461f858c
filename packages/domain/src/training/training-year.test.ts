import { describe, expect, it } from '@jest/globals';
import { trainingYear, trainingYearAsOf } from './training-year.js';

describe('the training hours of a year', () => {
  it.each([
    ['PNS', 20, null],
    ['CPNS', 20, null],
    ['PPPK', null, 24],
    ['NON_ASN', null, null],
  ])('of a %s: at least %s, at most %s (PerLAN 10/2018, PerLAN 15/2020)', (status, owed, allowed) => {
    const hours = { recommended: 30, planned: 4, attended: 6 };
    expect(trainingYear(status, hours)).toEqual({ ...hours, owed, allowed });
  });

  it.each([
    ['is under way', null, '2026-12-31T14:59:59.000Z'],
    ['was complete in January', '2027-01-20T02:00:00.000Z', '2026-12-31T14:59:59.000Z'],
    ['ended in June', '2026-06-10T02:00:00.000Z', '2026-06-10T02:00:00.000Z'],
  ])('are owed by the status of the last moment of the year, or of the end of a document that %s', (_what, endedAt, moment) => {
    expect(trainingYearAsOf(2026, 'WIT', endedAt)).toBe(moment);
  });
});
