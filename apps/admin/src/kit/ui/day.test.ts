import { describe, expect, it } from '@jest/globals';
import { dayOf, typedDay } from './day';

describe('a day as people type it', () => {
  it.each(['15/2/2026', '15/02/2026', '15-02-2026', '15.2.2026', ' 15 2 2026 ', '15 / 02 / 2026', '15022026', '2026-02-15'])(
    'reads %s',
    (typed) => expect(dayOf(typed)).toBe('2026-02-15'),
  );

  it('puts the day before the month', () => expect(dayOf('3/12/2026')).toBe('2026-12-03'));

  it.each(['', '31/02/2026', '29/2/2026', '12/31/2026', '0/1/2026', '15/2/26', '15/2', '15/2/20266', '15/2/2026 x', 'besok'])(
    'does not guess what "%s" may mean',
    (typed) => expect(dayOf(typed)).toBeUndefined(),
  );

  it('is shown as it is typed, and what is no day as it was', () => {
    expect(typedDay('2026-02-15')).toBe('15/02/2026');
    expect(['', '31/02/2026', '2026-02-30'].map(typedDay)).toEqual(['', '31/02/2026', '2026-02-30']);
  });

  it('comes back from how it is shown', () => expect(dayOf(typedDay('2027-11-03'))).toBe('2027-11-03'));
});
