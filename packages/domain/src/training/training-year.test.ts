import { describe, expect, it } from '@jest/globals';
import { trainingYear } from './training-year.js';

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
});
