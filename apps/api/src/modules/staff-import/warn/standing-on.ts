import { leavingStandings, type StaffRow } from '@siklus/domain';
import type { PeopleNow } from '../kept/load-staff.js';

/** SQL for whether an employee `e` has not left for good by a day, as it is kept. */
export const isThereOn = (day: string, leaving: string): string =>
  `coalesce((select s.standing from coming_standing s where s.employee_id = e.id and s.begins_on <= ${day}
      order by s.begins_on desc limit 1), e.standing) <> all(${leaving})`;

/**
 * Whether whom a row is about has not left for good by a day, or today where that is later: from the day of the row on as it tells, until
 * then as it is kept.
 */
export function thereByList({ employees, posts }: PeopleNow): (row: StaffRow, day: string) => boolean {
  const todays = new Map(posts.map(({ employeeId, today }) => [employeeId, today]));
  const leaving: readonly string[] = leavingStandings;
  return ({ nip, standing, validFrom }, day) => {
    const known = employees.get(nip);
    const today = known && todays.get(known.id);
    if (known === undefined || today === undefined || validFrom <= (day > today ? day : today)) return !leaving.includes(standing);
    return !leaving.includes(known.coming.findLast(({ beginsOn }) => beginsOn <= day)?.standing ?? known.standing);
  };
}
