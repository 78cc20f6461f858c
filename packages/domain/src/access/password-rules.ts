import type { ErrorCode } from '../errors/catalogue.js';

/** What a password must be, for the page to say before anybody types. */
export const passwordRules = { shortest: 10, longest: 200, differentLetters: 5 } as const;

// Whoever guesses begins with these; they are long enough to pass the other rules.
const common = ['password', 'katasandi', 'kata sandi', 'rahasia', 'qwertyuiop', 'indonesia', 'administrator', 'siklus'];

/** The rule that a new password breaks first, or undefined. `numbers` are those that colleagues know: NIP and user name. */
export function passwordFault(password: string, numbers: readonly string[]): ErrorCode | undefined {
  if ([...password].length < passwordRules.shortest) return 'PASSWORD_TOO_SHORT';
  const plain = password.toLowerCase();
  if (numbers.some((number) => number !== '' && plain.includes(number.toLowerCase()))) return 'PASSWORD_IS_KNOWN';
  // A common word with a year or a mark behind it is what everybody tries next.
  if (common.some((word) => plain.includes(word) && plain.length - word.length < 5)) return 'PASSWORD_TOO_PLAIN';
  return new Set(plain).size < passwordRules.differentLetters ? 'PASSWORD_TOO_PLAIN' : undefined;
}
