import type { Invariant } from '../platform/invariant.js';

/** What must hold of who held what. That holdings leave no gap lies in their form: each lasts until the next. */
export const holdingInvariants: readonly Invariant[] = [
  {
    name: 'I45 the newest holding of a step is whom it is with',
    sql: `select r.id as place from step_run r
          left join task t on t.step_run_id = r.id and t.state = 'open'
          left join lateral (
            select kind, turn, holder_id, pool, on_behalf_of from holding where step_run_id = r.id order by version desc, since desc limit 1
          ) h on true
          where case when t.id is not null
              then (h.turn, h.holder_id, h.pool, h.on_behalf_of) is distinct from (t.turn, t.holder_id, t.pool, t.on_behalf_of)
              else coalesce(h.kind, 'nobody') <> case when r.state = 'blocked' and exists (
                select from unnest(r.unmet) need where need not like 'done:%') then 'administrator' else 'nobody' end end`,
  },
  {
    name: 'I46 every turn was held from the moment on at which it was opened',
    sql: `select t.id as place from task t
          where not exists (select from holding h where h.step_run_id = t.step_run_id and h.turn = t.turn and h.since = t.opens_at)`,
  },
];
