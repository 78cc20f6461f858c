export {
  aspects,
  documentPlan,
  indicatorsOf,
  type Aspect,
  type Indicator,
  type PerformancePlan,
  type PlannedResult,
  type Target,
} from './plan.js';
