import { may, Refusal } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';

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
