import { finalAssessment } from '../steps/final-assessment/v1/step.js';
import { midTermReview } from '../steps/mid-term-review/v1/step.js';
import { targetSetting } from '../steps/target-setting/v1/step.js';
import { trainingRecommendation } from '../steps/training-recommendation/v1/step.js';
import { createRegistry } from '../workflow/registry.js';

/** The year of a document for tests that name all of its steps: these four, however many more the product knows by then. */
export const fourSteps = createRegistry([targetSetting, midTermReview, finalAssessment, trainingRecommendation]);
