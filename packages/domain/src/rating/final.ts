import { addCalendarDays } from '../calendar/days.js';
import { addWorkingDays, type Calendar } from '../calendar/working-days.js';
import { localDateOf, startOfDay, type Instant, type Zone } from '../calendar/zone.js';

/**
 * How many working days an employee may object after he has received a result (PP 30/2019 article 59 says fourteen days; that they are
 * working days is the longer reading, which cuts nobody's right short).
 */
export const objectionDays = 14;

/**
 * The first moment at which a result that was received then is final (domain rule R-OBJ-1): the day after the window, which counts
 * from the day after receipt. What the employee answers, and that he is silent, does not shorten it.
 */
export function finalFrom(receivedAt: Instant, zone: Zone, calendar: Calendar): Instant {
  const lastDay = addWorkingDays(localDateOf(receivedAt, zone), objectionDays, calendar);
  return startOfDay(addCalendarDays(lastDay, 1), zone);
}
