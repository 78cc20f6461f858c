import { randomInt } from 'node:crypto';

/** The seeds of everything that is drawn; printed and kept, so that what was found can be found again. */
export interface Seeds {
  readonly model: readonly number[];
  readonly chaos: readonly number[];
  readonly year: readonly number[];
}

/** Seeds that no run had before: what the fixed ones of `npm test` never meet. */
export function freshSeeds(): Seeds {
  const draw = (count: number) => Array.from({ length: count }, () => randomInt(1, 2 ** 31));
  return { model: draw(3), chaos: draw(3), year: draw(2) };
}
