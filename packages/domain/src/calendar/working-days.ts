import { dateOfDayNumber, dayNumberOf, type LocalDate } from './days.js';

/** The days on which the office is closed besides Saturday and Sunday. */
export interface Calendar {
  readonly holidays: readonly LocalDate[];
}

// One look-up set per list of holidays: a deadline is computed for each of 10,000 people with the same list.
const closedDays = new WeakMap<readonly LocalDate[], ReadonlySet<number>>();

function closedDaysOf(calendar: Calendar): ReadonlySet<number> {
  let closed = closedDays.get(calendar.holidays);
  if (!closed) {
    closed = new Set(calendar.holidays.map(dayNumberOf));
    closedDays.set(calendar.holidays, closed);
  }
  return closed;
}

// Perpres 21/2023: civil servants work five days a week, Monday to Friday. Day 0 (1 January 1970) was a Thursday.
function isWeekday(dayNumber: number): boolean {
  const sinceSunday = (((dayNumber + 4) % 7) + 7) % 7;
  return sinceSunday !== 0 && sinceSunday !== 6;
}

/** Says whether the office works on this day. */
export function isWorkingDay(date: LocalDate, calendar: Calendar): boolean {
  const dayNumber = dayNumberOf(date);
  return isWeekday(dayNumber) && !closedDaysOf(calendar).has(dayNumber);
}

/** The working day that lies `days` working days later (earlier when negative); the first day itself never counts. */
export function addWorkingDays(date: LocalDate, days: number, calendar: Calendar): LocalDate {
  const closed = closedDaysOf(calendar);
  const direction = days < 0 ? -1 : 1;
  let dayNumber = dayNumberOf(date);
  for (let left = Math.abs(days); left > 0; ) {
    dayNumber += direction;
    if (isWeekday(dayNumber) && !closed.has(dayNumber)) left -= 1;
  }
  return dateOfDayNumber(dayNumber);
}
