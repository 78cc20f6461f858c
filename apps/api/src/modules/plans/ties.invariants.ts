import { commitTo } from '../../platform/audit/chain.js';
import type { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Invariant } from '../../platform/invariant.js';
import type { ConfirmedSupport } from '../../tables/tie-confirmation.table.js';
import { confirmationCommitted } from './confirm-ties.js';

const page = 5_000;

/** What must hold of the ties that employees confirmed. */
export const tieInvariants: readonly Invariant[] = [
  { name: 'I58 what was confirmed about ties is what the audit trail committed to', find: brokenConfirmations },
];

async function brokenConfirmations(unitOfWork: UnitOfWork): Promise<readonly string[]> {
  const broken: string[] = [];
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await unitOfWork.read<{
      id: string;
      planVersion: number;
      results: readonly ConfirmedSupport[];
      salt: Buffer;
      committed: string | null;
    }>(
      `select c.id, c.plan_version as "planVersion", c.results, c.salt, a.body->>'committed' as committed
         from (select * from tie_confirmation where id > $1 order by id limit $2) c
         left join audit_entry a on a.stream = 'participant:' || c.participant_id and a.action = 'ties.confirmed'
           and a.body->>'confirmationId' = c.id::text order by c.id`,
      [after, page],
    );
    for (const { id, planVersion, results, salt, committed } of rows)
      if (committed !== commitTo(salt, confirmationCommitted(planVersion, results))) broken.push(id);
    const last = rows.at(-1);
    if (last === undefined || rows.length < page) break;
    after = last.id;
  }
  return broken;
}
