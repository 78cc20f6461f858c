import type { Invariant } from '../invariant.js';

/** What must hold of keys that make a request happen once. */
export const idempotencyInvariants: readonly Invariant[] = [
  {
    name: 'I24 every idempotency key that is stored has its answer',
    sql: `select account_id as place from idempotency_key where status is null`,
  },
];
