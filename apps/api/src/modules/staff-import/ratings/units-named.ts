import { UnitsByName } from '@siklus/domain';
import type { Tx } from '../../../platform/database/unit-of-work.js';

interface Unit {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly zone: string;
  readonly lineage: readonly string[];
  readonly parentCode: string | null;
}

/** Finds the kept unit of a name, below another one that the file names; undefined where there is none, or several could be meant. */
export type NamedUnits = (name: string, aboveName: string) => Pick<Unit, 'id' | 'lineage'> | undefined;

export async function unitsNamed(tx: Pick<Tx, 'rows'>): Promise<NamedUnits> {
  const units = await tx.rows<Unit>(
    'select u.id, u.code, u.name, u.zone, u.lineage, p.code as "parentCode" from unit u left join unit p on p.id = u.parent_id',
  );
  const byCode = new Map(units.map((unit) => [unit.code, unit]));
  const named = new UnitsByName(byCode);
  return (name, aboveName) => {
    if (name === '') return undefined;
    const found = named.find({ code: '', name, aboveCode: '', aboveName });
    return 'alike' in found ? undefined : byCode.get(found.code);
  };
}
