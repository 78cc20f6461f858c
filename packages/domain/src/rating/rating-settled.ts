import { defineEffect } from '../workflow/effect.js';
import type { Rating } from './scale.js';

export interface SettledRating {
  readonly result: Rating;
  readonly behaviour: Rating;
}

/** The ratings of a step are settled; the predicate follows from them. */
export const ratingSettled = defineEffect<SettledRating>('rating.settled');
