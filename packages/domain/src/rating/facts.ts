import { defineFact } from '../workflow/facts.js';
import type { Predicate, Rating } from './scale.js';

/** A period of the year in which somebody is rated, as it stands in the document. */
export interface RatedPeriod {
  readonly step: string;
  readonly occasion: string;
  /** Whether the employee reported anything for it. */
  readonly reported: boolean;
  /** The newest ratings; null before they are settled. */
  readonly rating: { readonly result: Rating; readonly behaviour: Rating; readonly predicate: Predicate } | null;
}

/** The periods of the document before the year's end, in the order they open. */
export const ratedPeriods = defineFact<readonly RatedPeriod[]>('rated-periods', []);

/** How the reasons begin that whoever holds the open turn gave others in the same year, as far as they are compared. */
export const reasonsForOthers = defineFact<readonly string[]>('reasons-for-others', []);

/** So many characters of a reason are compared. */
export const reasonCompared = 200;
