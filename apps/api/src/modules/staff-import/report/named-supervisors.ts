import { scopeOf, type FieldChange, type StaffRow } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Person } from '../../../platform/identity/person.js';
import { scopeCondition } from '../../../platform/lists/scope.js';

interface Change {
  readonly fields: readonly FieldChange[];
}

/** Who the supervisors are whom changes name by their numbers: as the list calls them, or as they are kept and their sender may read. */
export async function supervisorsIn(
  tx: Tx,
  person: Person,
  changes: readonly Change[],
  rows: readonly StaffRow[] = [],
): Promise<ReadonlyMap<string, string>> {
  const told = new Set(
    changes.flatMap(({ fields }) =>
      fields.flatMap(({ field, ...numbers }) =>
        field === 'supervisorNip' ? [numbers.old, numbers.new].filter((nip) => nip !== null) : [],
      ),
    ),
  );
  const values: unknown[] = [[...told]];
  const kept = await tx.rows<{ nip: string; name: string }>(
    `select e.nip, e.name from employee e join current_assignment a on a.employee_id = e.id join unit u on u.id = a.unit_id
      where e.nip = any($1) and ${scopeCondition(scopeOf(person.grants, 'employee.import'), person, { lineage: 'u.lineage' }, values)}`,
    values,
  );
  return new Map([...kept, ...rows].flatMap(({ nip, name }) => (told.has(nip) ? [[nip, name] as const] : [])));
}
