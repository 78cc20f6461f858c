import { createHash, randomInt } from 'node:crypto';
import type { ActivationCode } from '../../tables/activation-code.table.js';

// Crockford's letters: none is taken for another when it is read from paper.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** What a code is for: the first password, or a new one in place of one that is forgotten. */
export type CodeKind = ActivationCode['kind'];

/** For how many hours a code works. Slips for a whole unit have to be handed out; one that opens an account in use has not. */
export const codeHours: Readonly<Record<CodeKind, number>> = { activation: 14 * 24, reset: 24 };

/** A new code of 60 random bits, as it is printed: `7K3M-Q9TB-X2WD`. */
export function newActivationCode(): string {
  const code = Array.from({ length }, () => letters[randomInt(letters.length)]).join('');
  return code.replace(/(.{4})(?=.)/g, '$1-');
}

/** What is stored of a code; bound to the account, so that equal codes do not show. Spaces, dashes and mistaken letters do not matter. */
export function hashOfCode(accountId: string, code: string): Buffer {
  const plain = code.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  return createHash('sha256').update(`${accountId}/${plain}`).digest();
}
