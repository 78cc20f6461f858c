import { fault, Refusal, type Enrols } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';

/** Refuses a choice of units that do not lie within the one of the cycle: nobody of them can take part, whoever chooses them. */
export async function demandOwnUnits(tx: Tx, unitId: string, { unitIds = [] }: Enrols): Promise<void> {
  const rows = await tx.rows<{ id: string }>('select id from unit where id = any($1::uuid[]) and lineage @> array[$2::uuid]', [
    unitIds,
    unitId,
  ]);
  const own = new Set(rows.map(({ id }) => id));
  const faults = unitIds.flatMap((id, index) => (own.has(id) ? [] : [fault(`enrols.unitIds.${index}`, 'UNIT_OUTSIDE_CYCLE')]));
  if (faults.length > 0) throw new Refusal('UNIT_OUTSIDE_CYCLE', {}, faults);
}
