import type { Invariant } from '../../platform/invariant.js';

/** What must hold of agreed targets. */
export const planInvariants: readonly Invariant[] = [
  {
    name: 'I32 versions of a plan have no gap',
    sql: `select participant_id as place from plan group by 1 having max(version) <> count(*)`,
  },
];
