import type { Tx } from '../database/unit-of-work.js';
import { account } from '../../tables/account.table.js';
import type { Person } from './person.js';

/**
 * Lets what this person asks for on several devices at the same moment be done one after the other, until the transaction ends: whatever he
 * may have only once, or only so many of, is then counted with those before it. Asked before it is counted.
 */
export async function oneAtATime(tx: Tx, { accountId }: Pick<Person, 'accountId'>): Promise<void> {
  await tx.of(account).oneForUpdate({ id: accountId }, 'id');
}
