import { Refusal, runningCycleStates } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { cycle, type Cycle } from '../tables/cycle.table.js';

/** SQL for whether documents of cycle `c` are under way. */
export const isRunning = `c.state = any('{${runningCycleStates.join(',')}}'::text[])`;

/** SQL for whether cycle `c` is being opened, closed or opened again, and for whether act `o` is the one that does it. */
export const isOnItsWay = `c.state in ('opening', 'closing', 'reopening')`;
export const movesIt = `o.cycle_id = c.id
  and o.kind = case c.state when 'opening' then 'open' when 'closing' then 'close' else 'resume' end`;

/**
 * The cycle of an act on its documents. Until the transaction ends nobody begins to close it or to open it again, so that the state by
 * which the act is judged still holds when it commits; other acts go on beside it.
 */
export async function keepCycle(tx: Tx, id: string): Promise<Cycle> {
  const kept = await tx.of(cycle).oneForKeyShare({ id });
  if (kept === undefined) throw new Refusal('NOT_FOUND');
  return kept;
}
