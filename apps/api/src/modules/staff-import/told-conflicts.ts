import type { ImportReport } from '@siklus/contracts/staff-import';
import { scopeOf, type MasterField } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import type { Person } from '../../platform/identity/person.js';
import { scopeCondition } from '../../platform/lists/scope.js';
import type { Conflict } from './panel-decisions.js';

/** The conflicts as their sender reads them; supervisors are named as far as he may read of them. */
export async function toldConflicts(
  tx: Tx,
  person: Person,
  conflicts: readonly Conflict[],
): Promise<NonNullable<ImportReport['conflicts']>> {
  const supervisors = conflicts.flatMap(({ fields }) =>
    fields.flatMap(({ field, ...values }) => (field === 'supervisorNip' ? [values] : [])),
  );
  const values: unknown[] = [supervisors.flatMap(({ old, new: listed }) => [old, listed].filter((nip) => nip !== null))];
  const known = await tx.rows<{ nip: string; name: string }>(
    `select e.nip, e.name from employee e join current_assignment a on a.employee_id = e.id join unit u on u.id = a.unit_id
      where e.nip = any($1) and ${scopeCondition(scopeOf(person.grants, 'employee.import'), person, { lineage: 'u.lineage' }, values)}`,
    values,
  );
  const names = new Map(known.map(({ nip, name }) => [nip, name]));
  const nameOf = (field: MasterField, nip: string | null) => (field === 'supervisorNip' && nip !== null ? (names.get(nip) ?? null) : null);
  return conflicts.map(({ row: { line, nip, name }, day, by, fields }) => ({
    row: line,
    nip,
    name,
    by,
    day,
    fields: fields.map(({ field, old, new: listed }) => ({
      field,
      kept: old,
      listed,
      keptName: nameOf(field, old),
      listedName: nameOf(field, listed),
    })),
  }));
}
