import { bulkActKinds, demandTakes, Refusal, type BulkActKind, type CycleAct, type WriteAction } from '@siklus/domain';
import type { Tx } from '../../platform/database/unit-of-work.js';
import { judge } from '../../platform/identity/judge.js';
import type { Person } from '../../platform/identity/person.js';
import { isUnderWay } from '../../workflow/keep-cycle.js';
import { cycle, type Cycle } from '../../tables/cycle.table.js';
import { unit } from '../../tables/unit.table.js';

/** The cycle, kept from every other act on it, once the person may do this to it and, where an act is named, its state takes that. */
export async function cycleAt(tx: Tx, person: Person, id: string, action: WriteAction, act?: CycleAct): Promise<Cycle> {
  const stored = await tx.of(cycle).oneForUpdate({ id });
  if (stored === undefined) throw new Refusal('NOT_FOUND');
  judge(person, action, { lineage: await lineageOf(tx, stored.unitId) });
  if (act !== undefined) demandTakes(stored.state, act);
  return stored;
}

/** Refuses to close a cycle or to open it again while another act on its documents has not ended, and names that one. */
export async function demandNoAct(tx: Tx, id: string): Promise<void> {
  const [act] = await tx.rows<{ kind: BulkActKind }>(
    `select o.kind from bulk_operation o where o.cycle_id = $1 and ${isUnderWay} order by o.created_at limit 1`,
    [id],
  );
  if (act !== undefined) throw new Refusal('CYCLE_BUSY', { act: bulkActKinds[act.kind].label });
}

/** The unit with all above it. */
export async function lineageOf(tx: Tx, unitId: string): Promise<readonly string[]> {
  const place = await tx.of(unit).one({ id: unitId }, 'lineage');
  if (place === undefined) throw new Refusal('NOT_FOUND');
  return place.lineage;
}
