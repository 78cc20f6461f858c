import type { Invariant } from '../../platform/invariant.js';
import { isOnItsWay, isUnderWay, movesIt } from '../../workflow/keep-cycle.js';

/** What must hold of cycles. */
export const cycleInvariants: readonly Invariant[] = [
  {
    name: 'I13 a cycle that was opened has everybody whom its opening enrolled or who joined since, and nobody else',
    sql: `select c.id as place from cycle c
          where c.state not in ('draft', 'opening') and (select coalesce(sum(o.done), 0) from bulk_operation o
            where o.cycle_id = c.id and o.kind in ('open', 'join'))
                <> (select count(*) from participant p where p.cycle_id = c.id)`,
  },
  {
    name: 'I50 a document is of the year of its cycle',
    sql: `select p.id as place from participant p join cycle c on c.id = p.cycle_id where p.year <> c.year`,
  },
  {
    name: 'I51 a document is unfinished only after its cycle was closed, and a closed cycle has none under way',
    sql: `select p.id as place from participant p join cycle c on c.id = p.cycle_id
          where (c.state = 'closed' and p.state = 'active') or (p.state = 'unfinished' and c.state in ('draft', 'opening'))`,
  },
  {
    name: 'I53 a cycle that is being opened, closed or opened again has an act that goes on with it or can be tried again',
    sql: `select c.id as place from cycle c where ${isOnItsWay} and not exists (select from bulk_operation o
            where ${movesIt} and (${isUnderWay} or (o.state = 'finished' and o.failed > 0)))`,
  },
];
