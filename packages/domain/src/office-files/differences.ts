/** In what Siklus and another system differ about somebody: each is said by itself, with what stands here and there. */
export const differenceKinds = ['ONLY_THERE', 'ONLY_HERE', 'PERIOD', 'UNIT', 'ASSESSOR', 'RATING', 'ACTING', 'NOT_FINAL'] as const;
export type DifferenceKind = (typeof differenceKinds)[number];
