import { health } from './health.js';
import { offices } from './offices.js';
import { schools } from './schools.js';

export { byFit, fitOf } from './fitting-sample.js';
export type { SamplePlan } from './sample-plan.js';

/** With what a library of plans begins; an office changes, adds and removes them as its own. */
export const standardSamples = [...schools, ...health, ...offices];
