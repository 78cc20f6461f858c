import { Refusal, scopeOf, type WriteAction } from '@siklus/domain';
import type { Statements } from '../database/statements.js';
import type { Person } from './person.js';
import { readPerson } from './read-person.js';

/**
 * Who began work that a job goes on with, with the rights of this moment; where he could do none of it any more, as his account is
 * disabled, his token works no longer or the last role for it is over, the refusal by which the work stops. Asked in the transaction of
 * each portion: what has been done by then stays, nothing after it is done by a right that is gone.
 */
export async function authorNow(tx: Pick<Statements, 'rows'>, accountId: string, action: WriteAction): Promise<Person | Refusal> {
  const person = await readPerson(tx, accountId);
  if (person === undefined) return new Refusal(...(await shutOut(tx, accountId)));
  const { everywhere, unitIds } = scopeOf(person.grants, action);
  return everywhere || unitIds.length > 0 ? person : new Refusal('AUTHOR_RIGHTS_ENDED', { author: person.name });
}

async function shutOut(tx: Pick<Statements, 'rows'>, accountId: string) {
  const [account] = await tx.rows<{ kind: 'person' | 'token'; author: string }>(
    'select kind, display_name as author from account where id = $1',
    [accountId],
  );
  if (account === undefined) throw new Error(`Account ${accountId} began this work and is gone`);
  const { kind, author } = account;
  return [kind === 'person' ? 'AUTHOR_DISABLED' : 'AUTHOR_TOKEN_ENDED', { author }] as const;
}
