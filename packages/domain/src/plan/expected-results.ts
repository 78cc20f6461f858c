import type { SuperiorResults } from './ties.js';

/**
 * Which of the head's results somebody is expected to serve: of his document, in the version that was seen, by its key (Matriks Peran
 * Hasil, PermenPANRB 6/2022, planning; R-SKP-12).
 */
export interface ChosenResult {
  readonly document: string;
  readonly version: number;
  readonly key: string;
}

/**
 * What stands against expecting something of somebody for this result: only the head's own results count, in the plan that is in force.
 * Null where nothing does. `superior` is what a plan of that person can be tied to.
 */
export function barOfExpecting(
  { document, version, key }: ChosenResult,
  superior: SuperiorResults | null,
): 'EXPECTED_WITHOUT_PLAN' | 'EXPECTED_OF_OTHER_PLAN' | 'EXPECTED_OF_OTHER_VERSION' | null {
  if (superior === null) return 'EXPECTED_WITHOUT_PLAN';
  if (superior.document !== document) return 'EXPECTED_OF_OTHER_PLAN';
  if (superior.version !== version) return 'EXPECTED_OF_OTHER_VERSION';
  return superior.results.some((each) => each.key === key) ? null : 'EXPECTED_OF_OTHER_PLAN';
}

/**
 * What became of what was expected: nothing yet; a plan that was agreed before it was written has a result for it, so that one cannot tell;
 * or a plan that was agreed since has one.
 */
export const uptakes = ['OPEN', 'BEFORE', 'TAKEN'] as const;
export type Uptake = (typeof uptakes)[number];

/** What became of what was expected at this moment; `agreedAt` is that of a plan with a result for it, null where there is none. */
export function uptakeOf(expectedAt: string, agreedAt: string | null): Uptake {
  if (agreedAt === null) return 'OPEN';
  return Date.parse(agreedAt) > Date.parse(expectedAt) ? 'TAKEN' : 'BEFORE';
}
