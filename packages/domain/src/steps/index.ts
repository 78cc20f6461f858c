import { createRegistry } from '../workflow/registry.js';
import { addendum } from './addendum/v1/step.js';
import { finalAssessment } from './final-assessment/v1/step.js';
import { midTermReview } from './mid-term-review/v1/step.js';
import { performanceDialogue } from './performance-dialogue/v1/step.js';
import { targetSetting } from './target-setting/v1/step.js';
import { trainingRecommendation } from './training-recommendation/v1/step.js';

/** THE REGISTRATION: every step the product knows, in the order people meet them. A new step is one folder and one line here. */
export const steps = [targetSetting, midTermReview, finalAssessment, trainingRecommendation, addendum, performanceDialogue];

export const registry = createRegistry(steps);
