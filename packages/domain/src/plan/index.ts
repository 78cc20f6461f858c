export { achievementOf, isMeasuredLike, shareOf, type Achievement, type ReportedValue } from './achievement.js';
export { comparePlans, type PlanChange } from './compare-plans.js';
export { fillInPlan, patternOf, type DraftedIndicator, type DraftedPlan, type DraftedResult } from './drafted-plan.js';
export { isIndicatorKey, isResultKey, numberOf, resultOf } from './keys.js';
export { readPastedPlan, type PastedPlan } from './pasted-plan.js';
export { mayNoteProgress } from './may-note-progress.js';
export { isMeasuredIn, isOfYear, periodOf, targetIn, usualMonths, usualPattern, type Period } from './measuring.js';
export { byFit, fitOf, standardSamples, type SamplePlan } from './samples/index.js';
export {
  fillInSupport,
  likeliest,
  mustBeTied,
  renewSupport,
  superiorResults,
  tieWays,
  type DraftedTie,
  type SuperiorResults,
  type Support,
  type Tie,
  type TieWay,
} from './ties.js';
export { hintsOn, type WritingHint, type WrittenPlan } from './writing-hints.js';
export { keepPlanFacts } from './plan-facts.js';
export {
  addendumPlan,
  agreedPlan,
  aspects,
  documentPlan,
  indicatorsOf,
  isPlanTurn,
  keysGiven,
  patterns,
  planAgreed,
  planTurns,
  type AgreedPlan,
  type Aspect,
  type Indicator,
  type MeasuringMonth,
  type Pattern,
  type PerformancePlan,
  type PlannedResult,
} from './plan.js';
export {
  boundsOf,
  directions,
  isCounted,
  usualDirection,
  type Bounds,
  type CountedTarget,
  type Direction,
  type DraftedTarget,
  type Target,
} from './target.js';
