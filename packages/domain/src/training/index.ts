export { catalogue, trainingHours, type CatalogueCourse } from './facts.js';
export type { Course } from './fitting-course.js';
export {
  hoursAllowedToPppk,
  hoursOwedByPns,
  mostProposals,
  proposeCourses,
  type CourseProposal,
  type ProposalCase,
  type ProposalRuleKey,
} from './propose-courses.js';
export { trainingRecommended, type RecommendedCourse } from './recommended.js';
export { trainingYear, trainingYearAsOf, type TrainingHours, type TrainingYear } from './training-year.js';
