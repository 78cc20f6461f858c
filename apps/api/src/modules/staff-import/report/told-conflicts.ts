import type { ImportReport } from '@siklus/contracts/staff-import';
import type { MasterField } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Person } from '../../../platform/identity/person.js';
import type { Conflict } from '../plan/later-decisions.js';
import { supervisorsIn } from './named-supervisors.js';

/** The conflicts as their sender reads them; supervisors are named as far as he may read of them. */
export async function toldConflicts(
  tx: Tx,
  person: Person,
  conflicts: readonly Conflict[],
): Promise<NonNullable<ImportReport['conflicts']>> {
  const names = await supervisorsIn(tx, person, conflicts);
  const nameOf = (field: MasterField, nip: string | null) => (field === 'supervisorNip' && nip !== null ? (names.get(nip) ?? null) : null);
  return conflicts.map(({ row: { line, nip, name }, day, by, source, fields }) => ({
    row: line,
    nip,
    name,
    by,
    source,
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
