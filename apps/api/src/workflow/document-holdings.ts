import type { Holding } from '@siklus/domain';
import type { Tx } from '../platform/database/unit-of-work.js';
import { utc } from '../platform/database/utc.js';

/** A holding with what its people are called today: one person, whatever he was called on the way, is told as one. */
export interface NamedHolding extends Omit<Holding, 'version'> {
  readonly holderName: string | null;
  readonly onBehalfOfName: string | null;
}

/** Whose move each step of a document was from when on, in the order in which that changed. */
export function holdingsOf(tx: Pick<Tx, 'rows'>, participantId: string): Promise<NamedHolding[]> {
  return tx.rows<NamedHolding & Record<string, unknown>>(
    `select r.step, r.occasion, h.kind, h.turn, h.holder_id as "holderId", e.name as "holderName", h.pool, h.on_behalf_of as "onBehalfOf",
            p.name as "onBehalfOfName", ${utc('h.since')} as since
       from step_run r join holding h on h.step_run_id = r.id
       left join employee e on e.id = h.holder_id left join employee p on p.id = h.on_behalf_of
      where r.participant_id = $1 order by r.id, h.version, h.since`,
    [participantId],
  );
}

/** SQL for since when a run has been with this holder or pool, who have it now, whichever of their turns that began with. */
export function heldSinceSql({ run, holder, pool }: { readonly run: string; readonly holder: string; readonly pool: string }): string {
  return `(select min(h.since) from holding h where h.step_run_id = ${run}
    and h.holder_id is not distinct from ${holder} and h.pool is not distinct from ${pool}
    and not exists (select from holding o where o.step_run_id = h.step_run_id and (o.version, o.since) > (h.version, h.since)
      and (o.holder_id is distinct from ${holder} or o.pool is distinct from ${pool})))`;
}

/** The same for an open task `t`. */
export const taskHeldSince = heldSinceSql({ run: 't.step_run_id', holder: 't.holder_id', pool: 't.pool' });
