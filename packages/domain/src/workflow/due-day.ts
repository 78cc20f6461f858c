import { dayInWords, type LocalDate } from '../calendar/days.js';
import { endOfDay, type Instant } from '../calendar/zone.js';
import { Refusal } from '../errors/refusal.js';
import type { ScheduleLine } from './progress.js';

/**
 * The last day on which anything of a cycle may fall due, whenever one asks (domain rule R-DAY-1): the end of the year after its own, in
 * which its last steps fall due, or the last day of its own plan where that is later.
 */
export function lastDueDay(year: number, schedule: readonly Pick<ScheduleLine, 'dueOn'>[]): LocalDate {
  const usual = `${year + 1}-12-31`;
  return schedule.reduce((last, { dueOn }) => (dueOn > last ? dueOn : last), usual);
}

/** Refuses a due date that can be nobody's: one that has passed wherever the office is, and one after `last`. `at` is the form source. */
export function demandDueDay(day: LocalDate, last: LocalDate, now: Instant, at: string): void {
  // The day ends last in the westernmost zone.
  if (endOfDay(day, 'WIB') <= now) throw Refusal.at(at, 'DUE_DAY_PASSED');
  if (day > last) throw Refusal.at(at, 'DUE_DAY_OUTSIDE', { last: dayInWords(last) });
}
