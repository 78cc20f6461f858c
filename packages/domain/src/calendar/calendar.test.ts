import { describe, expect, it } from '@jest/globals';
import fc from '../testing/random-inputs.js';
import {
  addCalendarDays,
  addMonths,
  addWorkingDays,
  dayNumberOf,
  endOfDay,
  holidayYears,
  isLocalDate,
  isWorkingDay,
  localDateOf,
  nationalCalendar,
  startOfDay,
  zones,
} from './index.js';

const noHolidays = { holidays: [] };
const someDay = fc.integer({ min: 0, max: 40_000 }).map((n) => addCalendarDays('1970-01-01', n));

describe("the day in the office's own zone", () => {
  it('begins two hours earlier in Sofifi than in Jakarta', () => {
    expect(localDateOf('2026-01-31T15:30:00.000Z', 'WIT')).toBe('2026-02-01');
    expect(localDateOf('2026-01-31T15:30:00.000Z', 'WITA')).toBe('2026-01-31');
    expect(localDateOf('2026-01-31T15:30:00.000Z', 'WIB')).toBe('2026-01-31');
  });

  it('ends at 23:59:59 of the wall clock', () => {
    expect(endOfDay('2026-01-31', 'WIB')).toBe('2026-01-31T16:59:59.000Z');
    expect(endOfDay('2026-01-31', 'WITA')).toBe('2026-01-31T15:59:59.000Z');
    expect(endOfDay('2026-01-31', 'WIT')).toBe('2026-01-31T14:59:59.000Z');
  });

  it('starts at midnight, which is the evening before in UTC', () => {
    expect(startOfDay('2026-03-01', 'WIT')).toBe('2026-02-28T15:00:00.000Z');
    expect(startOfDay('2026-01-01', 'WIB')).toBe('2025-12-31T17:00:00.000Z');
  });

  it('keeps its first and last moment in every zone', () => {
    fc.assert(
      fc.property(someDay, fc.constantFrom(...zones), (date, zone) => {
        expect(localDateOf(startOfDay(date, zone), zone)).toBe(date);
        expect(localDateOf(endOfDay(date, zone), zone)).toBe(date);
        expect(startOfDay(addCalendarDays(date, 1), zone) > endOfDay(date, zone)).toBe(true);
      }),
    );
  });
});

describe('deadlines', () => {
  it('TV-60: a plan due on Saturday 31 January is late on 1 February, with no rolling forward', () => {
    const due = endOfDay('2026-01-31', 'WIT');
    expect('2026-01-31T14:59:59.000Z' <= due).toBe(true);
    expect(startOfDay('2026-02-01', 'WIT') > due).toBe(true);
  });

  it('TV-61: fourteen calendar days from 20 January end on 3 February, the day of receipt not counted', () => {
    expect(addCalendarDays('2026-01-20', 14)).toBe('2026-02-03');
  });

  it('TV-62: fourteen working days from 20 January end on 9 February when there are no holidays', () => {
    expect(addWorkingDays('2026-01-20', 14, noHolidays)).toBe('2026-02-09');
  });

  it('TV-63: the review of the first quarter is due fifteen days after its end', () => {
    expect(addCalendarDays('2026-03-31', 15)).toBe('2026-04-15');
  });

  it('TV-64: six months of improvement end on the same day, or on the last day of a shorter month', () => {
    expect(addMonths('2026-02-10', 6)).toBe('2026-08-10');
    expect(addMonths('2026-08-31', 6)).toBe('2027-02-28');
    expect(addMonths('2027-08-31', 6)).toBe('2028-02-29');
    expect(addMonths('2026-03-31', -1)).toBe('2026-02-28');
  });

  it('skip joint leave and national holidays', () => {
    expect(addWorkingDays('2026-03-17', 1, nationalCalendar)).toBe('2026-03-25');
    expect(addWorkingDays('2026-03-25', -1, nationalCalendar)).toBe('2026-03-17');
    expect(addWorkingDays('2026-03-17', 0, nationalCalendar)).toBe('2026-03-17');
  });

  it('always fall on a working day, and count exactly the working days between', () => {
    fc.assert(
      fc.property(someDay, fc.integer({ min: 1, max: 60 }), (date, days) => {
        const due = addWorkingDays(date, days, nationalCalendar);
        let counted = 0;
        for (let day = addCalendarDays(date, 1); day <= due; day = addCalendarDays(day, 1)) {
          if (isWorkingDay(day, nationalCalendar)) counted += 1;
        }
        expect(isWorkingDay(due, nationalCalendar)).toBe(true);
        expect(counted).toBe(days);
      }),
    );
  });
});

describe('the list of holidays', () => {
  it('holds real days of its year, in order and none twice', () => {
    for (const { year, holidays } of holidayYears) {
      const dates = holidays.map((holiday) => holiday.date);
      expect(dates.every((date) => isLocalDate(date) && date.startsWith(String(year)))).toBe(true);
      expect(dates).toEqual([...new Set(dates)].sort());
    }
  });

  it('says which years are decreed and which are only estimated', () => {
    expect(holidayYears.map(({ year, basis }) => `${year} ${basis}`)).toEqual(['2025 DECREED', '2026 DECREED', '2027 ESTIMATED']);
  });

  it('puts joint leave on days that would otherwise be worked', () => {
    const nationalOnly = { holidays: holidayYears.flatMap((y) => y.holidays.filter((h) => h.kind === 'NATIONAL').map((h) => h.date)) };
    const leave = holidayYears.flatMap((y) => y.holidays.filter((h) => h.kind === 'JOINT_LEAVE'));
    expect(leave.filter((h) => !isWorkingDay(h.date, nationalOnly))).toEqual([]);
  });
});

describe('a day as text', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '01-02-2026', '2026-04-31'])('"%s" is none', (text) => {
    expect(isLocalDate(text)).toBe(false);
  });

  it('counts from 1970', () => {
    expect(dayNumberOf('1970-01-02')).toBe(1);
    expect(isLocalDate('2028-02-29')).toBe(true);
  });
});
