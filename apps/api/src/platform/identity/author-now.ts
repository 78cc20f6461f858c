import { Refusal, scopeOf, type WriteAction } from '@siklus/domain';
import type { Statements } from '../database/statements.js';
import type { Person } from './person.js';
import { readPerson } from './read-person.js';

/**
 * Who began work that a job goes on with, with the rights of this moment; where he could do none of it any more, as his account is
 * disabled, his token works no longer or the last role for it is over, the refusal by which the work stops. Asked in the transaction of
 * each portion: what has been done by then stays, nothing after it is done by a right that is gone. An account is never removed, so an
 * id without one is a fault of ours and nobody's right: it throws.
 */
export async function authorNow(tx: Pick<Statements, 'rows'>, accountId: string, action: WriteAction): Promise<Person | Refusal> {
  const person = await readPerson(tx, accountId);
  if (person === undefined) return shutOut(tx, accountId);
  const { everywhere, unitIds } = scopeOf(person.grants, action);
  return everywhere || unitIds.length > 0 ? person : new Refusal('AUTHOR_RIGHTS_ENDED', { author: person.name });
}

async function shutOut(tx: Pick<Statements, 'rows'>, accountId: string): Promise<Refusal> {
  const [account] = await tx.rows<{ kind: 'person' | 'token'; author: string }>(
    'select kind, display_name as author from account where id = $1',
    [accountId],
  );
  if (account === undefined) throw new Error(`Work goes on for ${accountId}, which is no account`);
  const { kind, author } = account;
  return new Refusal(kind === 'person' ? 'AUTHOR_DISABLED' : 'AUTHOR_TOKEN_ENDED', { author });
}
