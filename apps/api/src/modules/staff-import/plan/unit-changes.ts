import { changedFields, type FieldChange } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';
import type { Organisation } from '../kept/load-staff.js';
import type { ImportPlan } from './plan-import.js';

/** What a list changes about a unit that is kept. */
export interface UnitChange {
  readonly id: string;
  readonly code: string;
  readonly fields: readonly FieldChange[];
  /** How many people it reaches, in the list or not: those in the unit, and where it moves those below it as well. */
  readonly people: number;
}

/** The units that a list changes, each once; nothing is written yet. */
export async function unitChangesOf(tx: Tx, { units, newUnits }: ImportPlan, now: Organisation): Promise<UnitChange[]> {
  if (units.length === 0) return [];
  const kept = new Map([...now.units.values()].map((unit) => [unit.id, unit]));
  const codes = new Map([...kept.values(), ...newUnits].map(({ id, code }) => [id, code]));
  const changes = units.flatMap(({ id, name, zone, parentId }) => {
    const unit = kept.get(id);
    if (unit === undefined) return [];
    const parentUnitCode = parentId === null ? null : (codes.get(parentId) ?? null);
    const before = { unitName: unit.name, parentUnitCode: unit.parentCode, zone: unit.zone };
    return [{ id, code: unit.code, fields: changedFields(before, { unitName: name, parentUnitCode, zone }) }];
  });
  const moves = changes.filter(({ fields }) => fields.some(({ field }) => field === 'parentUnitCode')).map(({ id }) => id);
  const counts = await tx.rows<{ id: string; people: number }>(
    `select x.id, count(distinct a.employee_id)::int as people
       from unnest($1::uuid[]) x(id) left join unit u on u.id = x.id or (x.id = any($2::uuid[]) and x.id = any(u.lineage))
         left join current_assignment a on a.unit_id = u.id
      group by x.id`,
    [changes.map(({ id }) => id), moves],
  );
  const people = new Map(counts.map((count) => [count.id, count.people]));
  return changes.map((change) => ({ ...change, people: people.get(change.id) ?? 0 }));
}
