import type { Text } from '../text.js';

/** How results or behaviour compare with what was expected (PermenPANRB 6/2022). */
export type Rating = 'ABOVE' | 'AS_EXPECTED' | 'BELOW';

/** The year's outcome, from best to worst (PermenPANRB 6/2022). */
export type Predicate = 'VERY_GOOD' | 'GOOD' | 'NEEDS_IMPROVEMENT' | 'POOR' | 'VERY_POOR';

export interface ScaleEntry {
  /** The number under which SIASN knows it; match by this number, never by its spelling. */
  readonly siasnId: number;
  readonly label: Text;
  /** Other ways in which offices and the national systems write it. */
  readonly alsoWritten?: readonly string[];
}

// The reference data of SIASN says "espektasi".
export const ratingScale: Readonly<Record<Rating, ScaleEntry>> = {
  ABOVE: { siasnId: 1, label: { id: 'Di Atas Ekspektasi', en: 'Above expectation' }, alsoWritten: ['Diatas Espektasi', 'Di Atas'] },
  AS_EXPECTED: { siasnId: 2, label: { id: 'Sesuai Ekspektasi', en: 'As expected' }, alsoWritten: ['Sesuai Espektasi', 'Sesuai'] },
  BELOW: { siasnId: 3, label: { id: 'Di Bawah Ekspektasi', en: 'Below expectation' }, alsoWritten: ['Dibawah Espektasi', 'Di Bawah'] },
};

export const predicateScale: Readonly<Record<Predicate, ScaleEntry>> = {
  VERY_GOOD: { siasnId: 1, label: { id: 'Sangat Baik', en: 'Very good' } },
  GOOD: { siasnId: 2, label: { id: 'Baik', en: 'Good' } },
  // Circular SE MenPANRB 3/2023 says "Cukup" for it as well.
  NEEDS_IMPROVEMENT: {
    siasnId: 3,
    label: { id: 'Butuh Perbaikan', en: 'Needs improvement' },
    alsoWritten: ['Cukup', 'Butuh Perbaikan (Cukup)', 'Cukup (Butuh Perbaikan)'],
  },
  POOR: { siasnId: 4, label: { id: 'Kurang', en: 'Poor' } },
  VERY_POOR: { siasnId: 5, label: { id: 'Sangat Kurang', en: 'Very poor' } },
};

/** The ratings from best to worst. */
export const ratings: readonly Rating[] = ['ABOVE', 'AS_EXPECTED', 'BELOW'];

/** The predicates from best to worst. */
export const predicates: readonly Predicate[] = ['VERY_GOOD', 'GOOD', 'NEEDS_IMPROVEMENT', 'POOR', 'VERY_POOR'];

/** The rating with this SIASN number, or undefined when SIASN has no such number. */
export function ratingOfSiasnId(siasnId: number): Rating | undefined {
  return ratings.find((rating) => ratingScale[rating].siasnId === siasnId);
}

/** The predicate with this SIASN number, or undefined when SIASN has no such number. */
export function predicateOfSiasnId(siasnId: number): Predicate | undefined {
  return predicates.find((predicate) => predicateScale[predicate].siasnId === siasnId);
}
