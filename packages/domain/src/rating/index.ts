export { coreValues, type CoreValue } from './core-values.js';
export { doubtsAboutThePeriod, doubtsAboutTheYear, doubtsAtHand, type ReasonedRating } from './doubts.js';
export { exampleReasons } from './example-reasons.js';
export { ratedPeriods, reasonCompared, reasonsForOthers, type RatedPeriod } from './facts.js';
export { finalFrom, objectionDays } from './final.js';
export { predicateOf, predicateTable } from './predicate.js';
export { ratingSettled, type SettledRating } from './rating-settled.js';
export {
  predicateOfSiasnId,
  predicates,
  predicateScale,
  ratingOfSiasnId,
  ratings,
  ratingScale,
  type Predicate,
  type Rating,
  type ScaleEntry,
} from './scale.js';
