import { createHash, randomInt } from 'node:crypto';
import type { ActivationCode } from '../../tables/activation-code.table.js';
import { asPrinted, codeLetters, codeLength, plainCode } from '../readable-code.js';

/** What a code is for: the first password, or a new one in place of one that is forgotten. */
export type CodeKind = ActivationCode['kind'];

/** For how many hours a code works. Slips for a whole unit have to be handed out; one that opens an account in use has not. */
export const codeHours: Readonly<Record<CodeKind, number>> = { activation: 14 * 24, reset: 24 };

/** A new code of 60 random bits, as it is printed: `7K3M-Q9TB-X2WD`. */
export function newActivationCode(): string {
  return asPrinted(Array.from({ length: codeLength }, () => codeLetters[randomInt(codeLetters.length)]).join(''));
}

/** What is stored of a code; bound to the account, so that equal codes do not show. Spaces, dashes and mistaken letters do not matter. */
export function hashOfCode(accountId: string, code: string): Buffer {
  return createHash('sha256')
    .update(`${accountId}/${plainCode(code)}`)
    .digest();
}
