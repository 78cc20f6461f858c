import type { Invariant } from '../platform/invariant.js';
import { answersHash, signedByTask } from './receipts.js';

/** What must hold of receipts. */
export const receiptInvariants: readonly Invariant[] = [
  {
    name: 'I74 a receipt tells of what its task holds, or of what was signed with it',
    sql: `select r.code as place from receipt r join task t on t.id = r.task_id left join ${signedByTask}
          where r.claims::jsonb ->> 'hash' is distinct from
            case when r.claims::jsonb ->> 'kind' = 'signed' then s.hash else ${answersHash} end
            or r.claims::jsonb ->> 'document' <> t.participant_id::text or r.participant_id <> t.participant_id`,
  },
];
