import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../errors/refusal.js';
import { indicator } from '../testing/plans.js';
import { progressDay, progressIn, type NotedMonth } from './noted-progress.js';
import type { Indicator } from './plan.js';

const quarters = [3, 6, 9, 12].map((month) => ({ month }));
const counted = indicator({ months: quarters });
const state: Indicator = { ...counted, pattern: 'POSITION', target: { number: 90, unit: '%', direction: 'MORE' } };
const published: Indicator = { ...state, pattern: 'PUBLISHED' };
const words: Indicator = { ...counted, pattern: 'POSITION', target: { text: 'Naskah selesai' } };
const noted = (of: Indicator, month: number, parts: Partial<NotedMonth>): NotedMonth => ({
  indicator: of,
  month,
  sum: null,
  last: null,
  remark: null,
  ...parts,
});

describe('the entries of a period', () => {
  const amounts = [
    noted(counted, 1, { sum: 0.1, last: 0.1 }),
    noted(counted, 3, { sum: 0.2, last: 0.2 }),
    noted(counted, 4, { sum: 7, last: 3 }),
  ];
  const states = [noted(state, 2, { sum: 150, last: 70 }), noted(state, 5, { sum: 80, last: 80, remark: 'Naik' })];
  it.each<[string, Indicator, readonly NotedMonth[], string, number | string | undefined]>([
    ['add up where it is counted', counted, amounts, 'TW1', 0.3],
    ['are those of the period alone', counted, amounts, 'TW2', 7],
    ['are all of them in the year', counted, amounts, '', 7.3],
    ['say nothing where nothing was noted', counted, amounts, 'TW3', undefined],
    ['are the last of a state', state, states, '', 80],
    ['are the last of a state in its period', state, states, 'TW1', 70],
    ['say nothing of what is published', published, [noted(published, 2, { sum: 5, last: 5 })], '', undefined],
    [
      'are the last words of a target in words',
      words,
      [noted(words, 1, { remark: 'Draf' }), noted(words, 3, { remark: 'Final' })],
      'TW1',
      'Final',
    ],
    ['say nothing where it is not measured', { ...counted, months: [{ month: 12 }] }, amounts, 'TW1', undefined],
    [
      'say nothing once it counts something else',
      { ...counted, target: { number: 9, unit: 'dokumen', direction: 'MORE' } },
      amounts,
      'TW1',
      undefined,
    ],
    ['say nothing of another indicator', { ...counted, key: 'r1.i9' }, amounts, 'TW1', undefined],
  ])('%s', (_what, of, entries, occasion, expected) => {
    expect(progressIn(of, entries, occasion)).toBe(expected);
  });
});

describe('the day of an entry', () => {
  const hour = 3_600_000;
  const newYear = '2027-01-12T02:00:00.000Z';
  // Half past eight in the morning in Sofifi.
  const at = { now: '2026-04-01T23:30:00.000Z', zone: 'WIT', year: 2026, asked: undefined } as const;
  /** How many hours it has waited, and what is asked at which moment. */
  type Case = Partial<Parameters<typeof progressDay>[0]> & { readonly waited?: number };
  it.each<[string, Case, string]>([
    ['is today, by the clock of the unit', {}, '2026-04-02'],
    ['is the one on which it was written, when it waited for the line', { waited: 60 }, '2026-03-30'],
    ['is the first of the year where it waited since then', { waited: 2_182 }, '2026-01-01'],
    ['is today where it was written before the year', { waited: 2_193 }, '2026-04-02'],
    ['is in the year where it was written in it and comes after it', { now: newYear, waited: 24 * 14 }, '2026-12-29'],
    ['is the last of the year where it was written before it and comes after it', { now: newYear, waited: 99_000 }, '2026-12-31'],
    ['is the last of the year once that is over', { now: newYear }, '2026-12-31'],
    ['is none before the year', { now: '2025-12-31T14:59:00.000Z' }, 'PROGRESS_YEAR_AHEAD'],
    ['is the first of the year as soon as that begins in its zone', { now: '2025-12-31T15:00:00.000Z' }, '2026-01-01'],
    ['is the one that was asked for', { asked: '2026-03-31' }, '2026-03-31'],
    ['is no day to come', { asked: '2026-04-03' }, 'PROGRESS_DAY_AHEAD'],
    ['is none of another year', { asked: '2025-12-31' }, 'PROGRESS_DAY_OF_ANOTHER_YEAR'],
  ])('%s', (_what, { waited = 0, ...parts }, expected) => {
    const found = () => {
      try {
        const { now } = { ...at, ...parts };
        return progressDay({ ...at, written: new Date(Date.parse(now) - waited * hour).toISOString(), ...parts });
      } catch (error) {
        return error instanceof Refusal ? error.code : error;
      }
    };
    expect(found()).toBe(expected);
  });
});
