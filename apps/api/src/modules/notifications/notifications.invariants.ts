import type { Invariant } from '../../platform/invariant.js';

/** What must hold of notices. */
export const notificationInvariants: readonly Invariant[] = [
  {
    name: 'I11 every task was announced',
    sql: `select t.participant_id as place
          from (select participant_id, step, occasion, count(*) n from task group by 1, 2, 3) t
          left join (select participant_id, step, occasion, count(*) n from notification where kind in ('task-opened', 'task-returned')
            group by 1, 2, 3) n
            using (participant_id, step, occasion)
          where coalesce(n.n, 0) < t.n`,
  },
];
