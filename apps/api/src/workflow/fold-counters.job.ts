import { UnitOfWork, type Tx } from '../platform/database/unit-of-work.js';
import { defineJob } from '../platform/queue/define-job.js';

/** Keeps the board's counters short. */
export const foldCounters = defineJob({
  name: 'counters.fold',
  words: { id: 'Meringkas hitungan papan siklus', en: 'Sum up the counts of the board' },
  every: 3,
  needs: [UnitOfWork],
  handle: (unitOfWork) => unitOfWork.run(foldPage),
});

/** Folds counter deltas into the counts, at most 20,000 at a time; says whether there may be more. Folded plus unfolded stays exact. */
export async function foldPage(tx: Tx): Promise<boolean> {
  const limit = 20_000;
  const row = await tx.first<{ folded: number }>(
    `with gone as (
       delete from progress_delta where id in (select id from progress_delta order by id limit $1 for update skip locked)
       returning cycle_id, unit_id, step, occasion, state, due_on, d
     ), sums as (
       select cycle_id, unit_id, step, occasion, state, due_on, sum(d) as d from gone group by 1, 2, 3, 4, 5, 6
     ), written as (
       insert into progress_count as c (cycle_id, unit_id, step, occasion, state, due_on, n)
       select cycle_id, unit_id, step, occasion, state, due_on, d from sums order by cycle_id, unit_id, step, occasion, state, due_on
       on conflict (cycle_id, unit_id, step, occasion, state, due_on) do update set n = c.n + excluded.n
     )
     select count(*)::int as folded from gone`,
    [limit],
  );
  return row?.folded === limit;
}
