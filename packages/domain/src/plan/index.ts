export { achievementOf, isMeasuredLike, shareOf, uncounted, type Achievement, type ReportedValue, type Uncounted } from './achievement.js';
export {
  approaches,
  aspects,
  families,
  familyOf,
  perspectives,
  perspectivesWithout,
  sidesIn,
  type Approach,
  type Aspect,
  type Family,
  type Perspective,
  type Sides,
} from './family.js';
export { annexLists, annexNames, usualAnnex, type Annex, type AnnexList } from './annex.js';
export { colleagues, type Carrier, type DraftedCarrier } from './carriers.js';
export { comparePlans, type Compared, type PlanChange } from './compare-plans.js';
export { directionIn, directionOf } from './direction.js';
export { approachOf, fillInPlan, patternOf, type DraftedIndicator, type DraftedPlan, type DraftedResult } from './drafted-plan.js';
export { barOfExpecting, uptakeOf, uptakes, type ChosenResult, type Uptake } from './expected-results.js';
export { exact, sumOf, wholePercent } from './figure.js';
export { isIndicatorKey, isResultKey, numberOf, resultOf } from './keys.js';
export { partName, partNameIn } from './part-name.js';
export { notedProgress, progressDay, progressIn, type NotedMonth } from './noted-progress.js';
export { looseResults, type Looseness, type LooseResult } from './loose-ties.js';
export { readPastedPlan, type PastedPlan } from './pasted-plan.js';
export { whyTiesStay } from './may-confirm-ties.js';
export { isWithinYear, isYearSigned } from './within-year.js';
export {
  isMeasuredIn,
  isOfYear,
  lastMonthIn,
  periodOf,
  quarters,
  targetIn,
  usualMonths,
  usualPattern,
  type Period,
} from './measuring.js';
export { demandRemarkable, isCoreValue, whyRemarkStays, type Speaker } from './remark.js';
export { reportedValues, sumOfPeriods } from './reported.js';
export { cellsOf, hasPart, unsupported, type MatrixCell, type MatrixPerson } from './role-matrix.js';
export { byFit, fitOf, standardSamples, type SamplePlan } from './samples/index.js';
export { byCarriers, isOneResult, sharedDifferences, type ColleaguePlan, type SharedDifference } from './shared-results.js';
export { supporters, takenFromSupporters, type Supporters } from './supporters.js';
export {
  answersForHome,
  demandAssignable,
  homeOf,
  isNameable,
  isSameTeam,
  mayGiveFor,
  teamAssignments,
  teamRoleNames,
  teamRoles,
  teamStates,
  type Assignee,
  type Team,
  type TeamRole,
  type TeamState,
  type TeamTime,
} from './team-assignment.js';
export {
  chosenTie,
  fillInSupport,
  guessedBy,
  howSupported,
  inWords,
  isOnlyWords,
  likeliest,
  mustBeTied,
  renewSupport,
  stillHolds,
  superiorResults,
  takenSupport,
  tieWays,
  type DraftedTie,
  type SuperiorResults,
  type Support,
  type Tie,
  type TieWay,
} from './ties.js';
export { aspectNames, perspectiveNames } from './side-names.js';
export { hintsOn, type WritingHint, type WrittenPlan } from './writing-hints.js';
export { keepPlanFacts, planBefore } from './plan-facts.js';
export {
  addendumPlan,
  agreedPlan,
  asksExpectations,
  documentPlan,
  indicatorsOf,
  isPlanTurn,
  keysGiven,
  keysIn,
  patterns,
  planAgreed,
  planTurns,
  type AgreedPlan,
  type Expectations,
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
  type Bounds,
  type CountedTarget,
  type Direction,
  type DraftedTarget,
  type Target,
} from './target.js';
