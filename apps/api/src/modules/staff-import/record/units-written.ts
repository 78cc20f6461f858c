import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { UnitFace } from '../../../tables/imported-file.table.js';
import type { PlannedList } from '../plan/person-parts.js';
import type { BegunImport } from './imported-files.js';

/** What an import made and changed of units, and where the units of its rows lie once these are written. */
export async function unitsWritten(
  tx: Tx,
  { plan, kept }: PlannedList,
  codes: ReadonlySet<string>,
): Promise<Pick<BegunImport, 'units' | 'lineages'>> {
  const before = new Map([...kept.units.values()].map((unit) => [unit.id, unit]));
  const ids = new Map([...kept.units.values()].map(({ code, id }) => [code, id]));
  const changed = plan.units.flatMap((after) => {
    const unit = before.get(after.id);
    if (unit === undefined) return [];
    const was: UnitFace = { id: unit.id, name: unit.name, zone: unit.zone, parentId: ids.get(unit.parentCode ?? '') ?? null };
    return [{ before: was, after }];
  });
  const rows = await tx.rows<{ lineage: string[] }>('select lineage from unit where code = any($1) or id = any($2::uuid[])', [
    [...codes],
    [...plan.newUnits, ...plan.units].map(({ id }) => id),
  ]);
  return { units: { made: plan.newUnits.map(({ id }) => id), changed }, lineages: rows.map(({ lineage }) => lineage) };
}
