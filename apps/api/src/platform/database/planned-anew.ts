/**
 * Stands in a statement whose plan depends on its values: one that is composed for what is asked, or that has as many rows as it is given.
 * Its plan is not kept.
 */
export const plannedAnew = '/* planned anew */';
