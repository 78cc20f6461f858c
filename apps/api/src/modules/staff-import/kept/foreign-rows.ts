import { scopeOf, type KnownStaff } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Person } from '../../../platform/identity/person.js';
import type { Organisation } from './load-staff.js';

/** Which rows are foreign to their sender by what is kept today, before any of them is compared with it: of another unit, of its people. */
export async function foreignRows(tx: Tx, person: Person, { units }: Organisation): Promise<NonNullable<KnownStaff['isForeign']>> {
  const { everywhere, unitIds } = scopeOf(person.grants, 'employee.import');
  if (everywhere) return () => false;
  const people = await tx.rows<{ nip: string }>(
    `select e.nip from employee e left join current_assignment a on a.employee_id = e.id left join unit u on u.id = a.unit_id
      where not coalesce(u.lineage && $1::uuid[], false)`,
    [unitIds],
  );
  const foreign = new Set(people.map(({ nip }) => nip));
  const covered = ({ lineage }: { readonly lineage: readonly string[] }) => lineage.some((id) => unitIds.includes(id));
  return ({ nip, unitCode }) => {
    const unit = units.get(unitCode ?? '');
    return (unit !== undefined && !covered(unit)) || foreign.has(nip ?? '');
  };
}
