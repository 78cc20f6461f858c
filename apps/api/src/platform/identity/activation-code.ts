import { createHash, randomInt } from 'node:crypto';

// Crockford's letters: none is taken for another when it is read from paper.
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 12;

/** How long a code works. */
export const codeDays = 14;

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
