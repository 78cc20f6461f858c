import { defineFact } from '../workflow/facts.js';
import type { Course } from './fitting-course.js';

/** A course that can be recommended, with the title people know it by. */
export interface CatalogueCourse extends Course {
  readonly title: string;
}

/** The courses that can be recommended today. */
export const catalogue = defineFact<readonly CatalogueCourse[]>('catalogue', [
  { code: 'EL-1', title: 'Pelayanan publik', hours: 10, tags: ['e-learning'] },
  { code: 'EL-2', title: 'Tata naskah dinas', hours: 12, tags: ['e-learning'] },
  { code: 'TK-1', title: 'Bimbingan teknis', hours: 20, tags: ['technical', 'coaching'] },
]);

/** Hours of training (JP) that the person has attended in the cycle's year. */
export const trainingHours = defineFact<number>('training-hours', 0);
