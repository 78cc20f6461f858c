import {
  assignmentKinds,
  fill,
  isAbleToHoldTasks,
  scopeOf,
  staffColumns,
  standings,
  staffWarnings,
  type StaffRow,
  type StaffWarning,
  type Standing,
} from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Person } from '../../../platform/identity/person.js';
import { scopeCondition } from '../../../platform/lists/scope.js';
import type { RowChange } from '../plan/row-changes.js';

/**
 * A warning for each row that gives somebody a supervisor who is not at work, by the list or as kept: his turns pass him by. Of people whom
 * the sender does not look after nothing is told.
 */
export async function awaySupervisors(
  tx: Tx,
  person: Person,
  changes: readonly RowChange[],
  rows: readonly StaffRow[],
): Promise<StaffWarning[]> {
  const given = changes.flatMap(({ row, fields }) => {
    const nip = fields.find(({ field }) => field === 'supervisorNip')?.new;
    return nip == null ? [] : [{ line: row.line, nip }];
  });
  if (given.length === 0) return [];
  const values: unknown[] = [[...new Set(given.map(({ nip }) => nip))]];
  const kept = await tx.rows<{ nip: string; standing: Standing }>(
    `select e.nip, e.standing from employee e join current_assignment a on a.employee_id = e.id join unit u on u.id = a.unit_id
      where e.nip = any($1) and ${scopeCondition(scopeOf(person.grants, 'employee.import'), person, { lineage: 'u.lineage' }, values)}`,
    values,
  );
  // A standing to come passes nobody by yet.
  const coming = new Set(changes.flatMap(({ row, fields }) => (fields.some(({ field }) => field === 'comingStanding') ? [row.nip] : [])));
  const listed = rows.filter(({ nip, assignmentKind }) => assignmentKinds[assignmentKind].main && !coming.has(nip));
  const standingOf = new Map([...kept, ...listed].map(({ nip, standing }) => [nip, standing]));
  return given.flatMap(({ line, nip }) => {
    const standing = standingOf.get(nip);
    if (standing === undefined || isAbleToHoldTasks(standing)) return [];
    const message = fill(staffWarnings.SUPERVISOR_AWAY, { standing: standings[standing].label });
    return [{ row: line, column: staffColumns.supervisorNip, code: 'SUPERVISOR_AWAY' as const, message }];
  });
}
