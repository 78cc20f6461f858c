import type { Invariant } from '../../platform/invariant.js';

/** What must hold of cycles. */
export const cycleInvariants: readonly Invariant[] = [
  {
    name: 'I13 an open cycle has everybody whom its opening enrolled',
    sql: `select c.id as place from cycle c
          where c.state = 'open' and (select coalesce(sum(o.done), 0) from bulk_operation o
            where o.cycle_id = c.id and o.kind = 'open')
                <> (select count(*) from participant p where p.cycle_id = c.id)`,
  },
];
