import { Refusal, type WriteAction } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { cycle, type Cycle } from '../../tables/cycle.table.js';
import { unit } from '../../tables/unit.table.js';

/** The cycle, kept from every other change of it, once the person may do this to it. */
export async function cycleAt(tx: Tx, person: Person, id: string, action: WriteAction): Promise<Cycle> {
  const stored = await tx.of(cycle).oneForUpdate({ id });
  if (stored === undefined) throw new Refusal('NOT_FOUND');
  judge(person, action, { lineage: await lineageOf(tx, stored.unitId) });
  return stored;
}

/** Refuses what a cycle in another state does not take. */
export function demandState({ state }: Pick<Cycle, 'state'>, wanted: Cycle['state']): void {
  if (state !== wanted) throw new Refusal('CYCLE_STATE', { state });
}

/** The unit with all above it. */
export async function lineageOf(tx: Tx, unitId: string): Promise<readonly string[]> {
  const place = await tx.of(unit).one({ id: unitId }, 'lineage');
  if (place === undefined) throw new Refusal('NOT_FOUND');
  return place.lineage;
}
