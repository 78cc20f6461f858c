import { may, Refusal } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { loadLed } from '../../workflow/load-led.js';

/**
 * Refuses a change of somebody who is not, at this moment, in a unit that the person looks after: one who has left is another's to look
 * after, and one who is nowhere takes a role without limit. Nobody changes himself.
 */
export async function judgeEmployee(tx: Tx, person: Person, employeeId: string): Promise<void> {
  const found = await tx.first<{ lineage: string[] | null }>(
    `select u.lineage from employee e left join current_assignment a on a.employee_id = e.id left join unit u on u.id = a.unit_id
      where e.id = $1`,
    [employeeId],
  );
  judge(person, 'employee.assign', { lineage: found?.lineage ?? [], employeeId });
  if (found === undefined) throw new Refusal('NOT_FOUND');
}

/** Whether a post of this unit is the person's to set and to end: who moves somebody needs the right over both sides. */
export function isReached(person: Person, lineage: readonly string[]): boolean {
  return may(person, 'employee.assign', { lineage }) === 'allowed';
}

/**
 * Changes somebody's posts, and refuses it where the person who does it would be his superior on any day on which he was not: by name, by
 * a post that he acts for, or past somebody who is away. Nobody makes himself the superior of anybody, whatever right he has over him: he
 * would rate him, and could switch back (domain rule R-ROLE-1). `source` is the field of the form that this concerns.
 */
export async function raisingNobody<T>(
  tx: Tx,
  person: Person,
  { employeeId, source }: { readonly employeeId: string; readonly source?: string },
  change: () => Promise<T>,
): Promise<T> {
  const led = await loadLed(tx, person);
  if (led.length === 0) return change();
  const before = await tx.first<{ days: string }>(`select (${daysUnder})::text as days`, [employeeId, led]);
  const done = await change();
  const after = await tx.first<{ same: boolean }>(`select (${daysUnder}) <@ $3::datemultirange as same`, [
    employeeId,
    led,
    before?.days ?? '{}',
  ]);
  if (after?.same !== true) throw source === undefined ? new Refusal('RAISES_ONESELF') : Refusal.at(source, 'RAISES_ONESELF');
  return done;
}

/** SQL for the days on which the employee ($1) reports to one of these ($2). */
const daysUnder = `select coalesce(range_agg(daterange(valid_from, valid_to, '[]')), '{}') from assignment
  where employee_id = $1 and supervisor_id = any($2::uuid[]) and kind in ('D', 'PJ', 'TT')`;
