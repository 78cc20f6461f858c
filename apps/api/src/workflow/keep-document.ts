import type { Tx } from '../platform/database/unit-of-work.js';

/**
 * Keeps a document and the state of its cycle from others until the transaction ends, before anything of it is read: a statement that has
 * to wait for a lock reads what it joins as it was before it waited. One that is unknown is left to whoever reads it next.
 */
export async function keepDocument(tx: Tx, participantId: string): Promise<void> {
  await tx.run(
    `select from participant p join cycle c on c.id = p.cycle_id where p.id::text = lower($1) for update of p for key share of c`,
    [participantId],
  );
}
