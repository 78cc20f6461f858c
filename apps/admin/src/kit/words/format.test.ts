import { describe, expect, it } from '@jest/globals';
import { formatsOf } from './format';

it.each([
  ['half way', 0.5, '50\u00a0%'],
  ['rounded up (TV-29: 93 of 95)', 93 / 95, '98\u00a0%'],
  ['half way of a decimal that binary numbers miss', 0.285, '29\u00a0%'],
  ['rounded down', 0.4849, '48\u00a0%'],
  ['never up to all while something is left', 0.9999, '99\u00a0%'],
  ['all', 1, '100\u00a0%'],
  ['more than all', 1.125, '113\u00a0%'],
])('a share is told as whole percent: %s', (_how, share, words) => {
  expect(formatsOf('id', 2026).percent(share)).toBe(words);
});

describe('a day and a moment', () => {
  const { day, dayOf, moment, recently, ownMoment, ofYear } = formatsOf('id', 2026);

  it.each([
    ['of this year', () => day('2026-02-10', 'short'), '10 Feb'],
    ['of another year', () => day('2028-02-10', 'short'), '10 Feb 2028'],
    ['written out', () => day('2026-02-10'), '10 Februari 2026'],
    ['of another year by the zone of its office', () => dayOf('2025-12-31T16:00:00.000Z', 'WIT', 'short'), '1 Jan'],
    ['of last year with its time', () => moment('2025-12-31T14:59:59.000Z', 'WIT', 'short'), '31 Des 2025, 23.59 WIT'],
  ])('%s', (_name, told, words) => {
    expect(told()).toBe(words);
  });

  it.each([
    ['WIT', '00.30 WIT'],
    ['WIB', '29 Nov, 22.30 WIB'],
  ] as const)('just now is told without its day, an earlier day with it, both as %s has them', (zone, words) => {
    expect(recently('2026-11-29T15:30:00.000Z', zone, '2026-11-30T01:00:00.000Z')).toBe(words);
  });

  it('goes for steps of two cycles as well, which run side by side each January', () => {
    expect([2026, 2027].map((year) => ofYear('Penetapan sasaran', year))).toEqual(['Penetapan sasaran', 'Penetapan sasaran 2027']);
  });

  it('on the reader’s own clock names its zone', () => {
    expect(ownMoment('2026-11-29T03:46:00.000Z')).toMatch(/^(28|29|30) Nov 2026.+\d\d\.\d\d \S+$/);
  });
});
