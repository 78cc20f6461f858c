import type { CommittedReason } from '@siklus/domain';
import { givenReason } from '../../tables/given-reason.table.js';
import type { Tx } from '../database/unit-of-work.js';
import { newId } from '../new-id.js';
import { commitment } from './chain.js';

/** A reason as it is kept: the words, and who gave them, called as then. */
interface KeptReason {
  readonly text: string;
  readonly byName: string | null;
  readonly byPost: string | null;
}

/**
 * Keeps why the person behind this account does something (null: whoever runs the server), and gives what every line of the trail about it
 * says: where the text lies, and a commitment to it.
 */
export async function keepReason(tx: Tx, accountId: string | null, text: string): Promise<CommittedReason> {
  const reasonId = newId();
  const by = await tx.first<{ byName: string; byPost: string | null }>(
    `select a.display_name as "byName", c.position as "byPost" from account a
       left join current_assignment c on c.employee_id = a.employee_id where a.id = $1`,
    [accountId],
  );
  const kept = { text, byName: by?.byName ?? null, byPost: by?.byPost ?? null };
  const { salt, hash } = commitment(reasonCommitted(kept));
  await tx.of(givenReason).insert({ id: reasonId, ...kept, salt });
  return { reasonHash: hash, reasonId };
}

/** The same at the first moment at which something comes of it: what changes nothing leaves no reason behind. */
export function keptOnce(tx: Tx, accountId: string | null, text: string): () => Promise<CommittedReason> {
  let kept: Promise<CommittedReason> | undefined;
  return () => (kept ??= keepReason(tx, accountId, text));
}

/** What the trail's commitment to a reason covers. */
export function reasonCommitted({ text, byName, byPost }: KeptReason): KeptReason {
  return { text, byName, byPost };
}

/** SQL for the id of the reason that an entry `e` of the trail commits to; null where it gives none. */
export const reasonOfEntry = `coalesce(e.body ->> 'reasonId', e.body -> 'values' ->> 'reasonId')::uuid`;
