import type { RowLeftCode } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import { isOwnAffair, type Person } from '../../../platform/identity/person.js';
import type { ImportedUnits } from '../../../tables/imported-file.table.js';
import { judgeRows } from '../judge/judge-rows.js';
import { loadOrganisation } from '../kept/load-staff.js';
import type { PersonPart } from '../plan/person-parts.js';
import type { PortionRow } from '../record/import-portion.js';

/**
 * Whose rows are not this person's to put back. They are judged as an import of what was there before would be: by where the person is
 * now and was then, by what his unit comes to hang below, by the mail address that comes back, and nobody decides about himself.
 */
export async function undoRights(
  tx: Tx,
  person: Person,
  rows: readonly PortionRow<PersonPart>[],
  { changed }: ImportedUnits,
): Promise<ReadonlyMap<string, RowLeftCode>> {
  const organisation = await loadOrganisation(tx);
  const units = [...organisation.units.values()];
  const codes = new Map(units.map(({ id, code }) => [id, code]));
  const former = new Map(changed.map(({ before }) => [codes.get(before.id), codes.get(before.parentId ?? '') ?? null]));
  const others = rows.filter(({ employeeId }) => !isOwnAffair(person, employeeId));
  const valid = others.map(({ part: { row, before } }) => {
    const unitCode = before.unitCode ?? row.unitCode;
    const now = organisation.units.get(unitCode)?.parentCode;
    const parentUnitCode = (former.has(unitCode) ? former.get(unitCode) : now) ?? null;
    return { ...row, unitCode, parentUnitCode, ...(before.employee === undefined ? {} : { email: before.employee.email }) };
  });
  const { errors } = await judgeRows(
    tx,
    person,
    { rows: valid.length, valid, units: [], setAside: 0, excepted: [], errors: [], warnings: [], ignoredColumns: [] },
    organisation,
  );
  const beyond = new Set(errors.map(({ row }) => row));
  const barred = rows.filter(({ employeeId, line }) => isOwnAffair(person, employeeId) || beyond.has(line));
  return new Map(barred.flatMap(({ employeeId }) => (employeeId === null ? [] : [[employeeId, 'ROW_NOT_YOURS'] as const])));
}
