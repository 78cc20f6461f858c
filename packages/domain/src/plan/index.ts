export { mayNoteProgress } from './may-note-progress.js';
export {
  aspects,
  documentPlan,
  indicatorsOf,
  planAgreed,
  type Aspect,
  type Indicator,
  type PerformancePlan,
  type PlannedResult,
  type Target,
} from './plan.js';
