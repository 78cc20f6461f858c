import { carriedBy, Refusal, runningCycleStates } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { cycle, type Cycle } from '../tables/cycle.table.js';

/** SQL for whether documents of cycle `c` are under way. */
export const isRunning = `c.state = any('{${runningCycleStates.join(',')}}'::text[])`;

const ways = Object.entries(carriedBy).map(([state, kind]) => `('${state}', '${kind}')`);

/** SQL for whether cycle `c` is being opened, closed or opened again, and for whether act `o` is the one that does it. */
export const isOnItsWay = `c.state = any('{${Object.keys(carriedBy).join(',')}}'::text[])`;
export const movesIt = `o.cycle_id = c.id and (c.state, o.kind) in (values ${ways.join(', ')})`;

/** SQL for whether bulk act `o` has more to do, at once or once it is resumed. */
export const isUnderWay = `o.state in ('running', 'paused')`;

/**
 * The cycle of an act on its documents. Until the transaction ends nobody begins to close it or to open it again, so that the state by
 * which the act is judged still holds when it commits; other acts go on beside it.
 */
export async function keepCycle(tx: Tx, id: string): Promise<Cycle> {
  const kept = await tx.of(cycle).oneForKeyShare({ id });
  if (kept === undefined) throw new Refusal('NOT_FOUND');
  return kept;
}
