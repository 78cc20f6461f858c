import { describe, expect, it } from '@jest/globals';
import { demandDueDay, lastDueDay } from './due-day.js';

describe('the due date of a mass act', () => {
  // 23.30 in Ternate is 21.30 in Jakarta: the day is not over everywhere.
  it.each([
    ['2026-03-09', 'DUE_DAY_PASSED'],
    ['2026-03-10', undefined],
    ['2027-12-31', undefined],
    ['2028-01-01', 'DUE_DAY_OUTSIDE'],
    ['9999-12-31', 'DUE_DAY_OUTSIDE'],
  ])('%s is refused as %s', (day, code) => {
    const set = () => demandDueDay(day, lastDueDay(2026, []), '2026-03-10T14:30:00.000Z', 'dueOn');
    if (code === undefined) expect(set).not.toThrow();
    else expect(set).toThrow(expect.objectContaining({ code, faults: [expect.objectContaining({ source: 'dueOn' })] }));
  });

  it('names the last day as people write it, in both languages', () => {
    const set = () => demandDueDay('2028-01-01', lastDueDay(2026, []), '2026-03-10T14:30:00.000Z', 'dueOn');
    const message = { id: expect.stringContaining('31 Desember 2027'), en: expect.stringContaining('31 December 2027') };
    expect(set).toThrow(expect.objectContaining({ faults: [expect.objectContaining({ message })] }));
  });

  it.each([
    ['whose plan ends earlier', 2026, ['2027-01-31', '2026-01-31'], '2027-12-31'],
    ['whose plan ends later', 2026, ['2028-04-30', '2026-01-31'], '2028-04-30'],
  ])('lies at the latest, in a cycle %s', (_name, year, planned, last) => {
    const schedule = planned.map((dueOn) => ({ dueOn }));
    expect(lastDueDay(year, schedule)).toBe(last);
  });
});
