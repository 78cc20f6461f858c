import { isAppraised, staffColumns, staffWarnings, type StaffWarning } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { RowChange } from '../plan/row-changes.js';

/** A warning for each row by which somebody is at work again whose document in a running cycle was withdrawn: it stays so by itself. */
export async function withdrawnDocuments(tx: Tx, changes: readonly RowChange[]): Promise<StaffWarning[]> {
  const back = changes.filter(({ row, fields }) => fields.length > 0 && isAppraised(row.standing));
  const found = await tx.rows<{ employeeId: string }>(
    `select distinct p.employee_id as "employeeId" from participant p join cycle c on c.id = p.cycle_id
      where p.employee_id = any($1::uuid[]) and c.state <> 'closed' and p.state = 'withdrawn'`,
    [back.map(({ employeeId }) => employeeId)],
  );
  const withdrawn = new Set(found.map(({ employeeId }) => employeeId));
  const message = staffWarnings.DOCUMENT_WITHDRAWN;
  return back
    .filter(({ employeeId }) => withdrawn.has(employeeId))
    .map(({ row }) => ({ row: row.line, column: staffColumns.nip, code: 'DOCUMENT_WITHDRAWN', message }));
}
