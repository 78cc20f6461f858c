import type { CommittedReason } from '@siklus/domain';
import { givenReason } from '../../tables/given-reason.table.js';
import type { Tx } from '../database/unit-of-work.js';
import { newId } from '../new-id.js';
import { commitment } from './chain.js';

/** Keeps why a person does something, and gives what every line of the trail about it says: where the text lies, and a commitment to it. */
export async function keepReason(tx: Tx, text: string): Promise<CommittedReason> {
  const reasonId = newId();
  const { salt, hash } = commitment(text);
  await tx.of(givenReason).insert({ id: reasonId, text, salt });
  return { reasonHash: hash, reasonId };
}

/** SQL for the id of the reason that an entry `e` of the trail commits to; null where it gives none. */
export const reasonOfEntry = `coalesce(e.body ->> 'reasonId', e.body -> 'values' ->> 'reasonId')::uuid`;
