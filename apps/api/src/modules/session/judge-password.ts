import { passwordRules, type ErrorCode } from '@siklus/domain';

/** Guesses that a password must withstand, as a power of ten: at the pace to which strangers are slowed, years for one account. */
const leastGuesses = 8.5;
/** Letters that must remain beside what colleagues know of somebody. */
const leastOwn = 6;
/** What is estimated of a long one: each letter costs time, and forty are more than anybody guesses. */
const estimated = { maxLength: 40, l33tMaxSubstitutions: 5 };

// What everybody here thinks of first, beside the lists of the estimator.
const ofTheOffice = [
  'siklus',
  'kinerja',
  'pegawai',
  'skp',
  'asn',
  'pns',
  'pppk',
  'dinas',
  'kantor',
  'katasandi',
  'kata sandi',
  'administrator',
];

const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The rule that a new password breaks first, or undefined. `numbers` are the NIP and user name, `words` what colleagues know besides: the
 * names of the person and of his units, with their codes.
 */
export async function passwordFault(
  password: string,
  numbers: readonly string[],
  words: readonly string[] = [],
): Promise<ErrorCode | undefined> {
  if ([...password].length < passwordRules.shortest) return 'PASSWORD_TOO_SHORT';
  const plain = letters(password);
  if (numbers.some((number) => number !== '' && plain.includes(letters(number)))) return 'PASSWORD_IS_KNOWN';
  // Each as a whole, too: the parts of a code such as OPD-02-B1 are too short to be looked for.
  const told = words.flatMap((text) => [letters(text), ...text.toLowerCase().split(/[^\p{L}\p{N}]+/u)]);
  const known = [...new Set([...told, ...ofTheOffice])].filter((word) => word.length >= 3);
  if (withoutKnown(plain, known).length < leastOwn) return 'PASSWORD_IS_KNOWN';
  const { guessesLog10 } = (await estimator()).check(password, [...numbers, ...known]);
  return guessesLog10 < leastGuesses ? 'PASSWORD_TOO_PLAIN' : undefined;
}

/** What is left of it without these words, the longest first. */
function withoutKnown(plain: string, known: readonly string[]): string {
  const longestFirst = known.map(letters).sort((a, b) => b.length - a.length);
  return longestFirst.reduce((left, word) => left.replaceAll(word, ''), plain);
}

let made: ReturnType<typeof make> | undefined;

/** Its lists take a second and 28 MB, so they are loaded when the first password is judged. */
function estimator(): ReturnType<typeof make> {
  return (made ??= make());
}

async function make() {
  const [{ ZxcvbnFactory }, common, english, indonesian] = await Promise.all([
    import('@zxcvbn-ts/core'),
    import('@zxcvbn-ts/language-common'),
    import('@zxcvbn-ts/language-en'),
    import('@zxcvbn-ts/language-id'),
  ]);
  const dictionary = { ...common.dictionary, ...english.dictionary, ...indonesian.dictionary };
  return new ZxcvbnFactory({ dictionary, graphs: common.adjacencyGraphs, ...estimated });
}
