import type { Predicate, Rating } from './scale.js';

/**
 * The performance quadrant (kuadran kinerja) of PermenPANRB 6/2022: rows are results, columns are behaviour.
 * All nine cells agree in several secondary sources; the annex page itself was not at hand, so no article is cited.
 */
export const predicateTable: Readonly<Record<Rating, Readonly<Record<Rating, Predicate>>>> = {
  ABOVE: { ABOVE: 'VERY_GOOD', AS_EXPECTED: 'GOOD', BELOW: 'POOR' },
  AS_EXPECTED: { ABOVE: 'GOOD', AS_EXPECTED: 'GOOD', BELOW: 'POOR' },
  BELOW: { ABOVE: 'NEEDS_IMPROVEMENT', AS_EXPECTED: 'NEEDS_IMPROVEMENT', BELOW: 'VERY_POOR' },
};

/** The predicate that two ratings give. The ratings are the supervisor's judgement; no percentage or weight decides. */
export function predicateOf(result: Rating, behaviour: Rating): Predicate {
  return predicateTable[result][behaviour];
}
