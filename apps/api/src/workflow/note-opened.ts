import type { Person } from '../platform/identity/person.js';
import type { Tx } from '../platform/database/unit-of-work.js';

/**
 * Notes at the open tasks of a document that somebody who may take them has looked at it: from then on nobody takes back what he handed
 * in. What somebody reads of his own document keeps nothing from him.
 */
export async function noteOpened(tx: Pick<Tx, 'run'>, { employeeId, pools }: Person, participantId: string): Promise<void> {
  await tx.run(
    `update task set opened_at = business_now()
      where participant_id = $1 and state = 'open' and opened_at is null and employee_id is distinct from $2::uuid
        and (holder_id = $2::uuid or $2::uuid = any(deputies) or pool = any($3::text[]))`,
    [participantId, employeeId, pools],
  );
}
