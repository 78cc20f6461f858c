import type { StaffFault } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Person } from '../../../platform/identity/person.js';
import { causesOf, refuseChanged, watchingOwnLine } from '../../../workflow/own-line.js';
import type { ImportPlan } from '../plan/plan-import.js';
import { writeAsOfAllDays } from '../write/write-import.js';
import { faultOf } from './judge-rows.js';

/**
 * The rows by which the sender would lead anybody whom he did not, or another would lead him, on any day from now on. Only the database
 * knows all days, and rows that are harmless alone may do it together: the list is written, looked at, and taken back.
 */
export async function findOwnLineRows(tx: Tx, person: Person, plan: ImportPlan): Promise<readonly StaffFault[]> {
  if (person.ownerId === null || plan.changed.length === 0) return [];
  await tx.run('savepoint own_line');
  const { changes } = await watchingOwnLine(tx, person, () => writeAsOfAllDays(tx, plan));
  await tx.run('rollback to savepoint own_line');
  const causes = causesOf(changes, person, plan.changed);
  if (causes.size === 0) refuseChanged(changes);
  return [...causes].map(([{ row }, side]) =>
    side === 'led' ? faultOf(row, 'supervisorNip', 'ROW_RAISES_SENDER', {}) : faultOf(row, 'nip', 'ROW_MOVES_OWN_LINE', {}),
  );
}
