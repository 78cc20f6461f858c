/** Numbers that are the same for the same seed. */
export interface Seeded {
  /** A whole number from 0 to below `limit`. */
  below(limit: number): number;
  oneOf<T>(choices: readonly T[]): T;
  /** True in this many of a hundred cases. */
  in100(cases: number): boolean;
  /** Some made-up words, without a space at either end. */
  words(): string;
}

const letters = 'aeioukmnrstlé';

export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  const word = () => Array.from({ length: 2 + below(7) }, () => letters[below(letters.length)]).join('');
  return {
    below,
    oneOf<T>(choices: readonly T[]): T {
      if (choices.length === 0) throw new Error('There is nothing to choose');
      return choices[below(choices.length)] as T;
    },
    in100: (cases) => below(100) < cases,
    words: () => Array.from({ length: 1 + below(5) }, word).join(' '),
  };
}
