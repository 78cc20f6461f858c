import type { LocalDate } from '../calendar/days.js';
import { endOfDay, type Instant } from '../calendar/zone.js';
import { Refusal } from '../errors/refusal.js';

/**
 * Refuses a due date that can be nobody's: one that has passed wherever the office is, and one beyond the year after, in which the last
 * steps of a cycle fall due. `year` is the cycle's, `at` the form source it came from.
 */
export function demandDueDay(day: LocalDate, year: number, now: Instant, at: string): void {
  // The day ends last in the westernmost zone.
  if (endOfDay(day, 'WIB') <= now) throw Refusal.at(at, 'DUE_DAY_PASSED');
  const last = Math.max(year, Number(now.slice(0, 4))) + 1;
  if (Number(day.slice(0, 4)) > last) throw Refusal.at(at, 'DUE_DAY_OUTSIDE', { year: last });
}
