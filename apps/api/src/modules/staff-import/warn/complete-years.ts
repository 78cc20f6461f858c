import { staffColumns, staffWarnings, steps, type StaffWarning } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { RowChange } from '../plan/row-changes.js';

/** The steps by which a year is rated and signed. */
const rating = steps.filter(({ rates }) => rates === true).map(({ key }) => key);

/**
 * A warning for each row that changes somebody whose year is complete or signed while its cycle still runs: the document keeps what it
 * said, and the change counts for what comes after it.
 */
export async function completeYears(tx: Tx, changes: readonly RowChange[]): Promise<StaffWarning[]> {
  const changed = changes.filter(({ fields }) => fields.length > 0);
  const found = await tx.rows<{ employeeId: string }>(
    `select distinct p.employee_id as "employeeId" from participant p join cycle c on c.id = p.cycle_id
      where p.employee_id = any($1::uuid[]) and c.state <> 'closed' and (p.state in ('complete', 'unrated')
        or exists (select from step_run r where r.participant_id = p.id and r.step = any($2) and r.state = 'done'))`,
    [changed.map(({ employeeId }) => employeeId), rating],
  );
  const complete = new Set(found.map(({ employeeId }) => employeeId));
  return changed
    .filter(({ employeeId }) => complete.has(employeeId))
    .map(({ row }) => ({ row: row.line, column: staffColumns.nip, code: 'YEAR_COMPLETE', message: staffWarnings.YEAR_COMPLETE }));
}
