export { coreValues, type CoreValue } from './core-values.js';
export { predicateOf, predicateTable } from './predicate.js';
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
