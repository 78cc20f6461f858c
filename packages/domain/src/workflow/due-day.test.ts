import { describe, expect, it } from '@jest/globals';
import { demandDueDay } from './due-day.js';

describe('the due date of a mass act', () => {
  // 23.30 in Ternate is 21.30 in Jakarta: the day is not over everywhere.
  it.each([
    ['2026-03-09', 'DUE_DAY_PASSED'],
    ['2026-03-10', undefined],
    ['2027-12-31', undefined],
    ['2028-01-01', 'DUE_DAY_OUTSIDE'],
    ['9999-12-31', 'DUE_DAY_OUTSIDE'],
  ])('%s is refused as %s', (day, code) => {
    const set = () => demandDueDay(day, 2026, '2026-03-10T14:30:00.000Z', 'dueOn');
    if (code === undefined) expect(set).not.toThrow();
    else expect(set).toThrow(expect.objectContaining({ code, faults: [expect.objectContaining({ source: 'dueOn' })] }));
  });

  it('may lie in a later year than the next where the cycle is still unfinished then', () => {
    expect(() => demandDueDay('2029-06-30', 2026, '2029-01-10T00:00:00.000Z', 'dueOn')).not.toThrow();
  });
});
