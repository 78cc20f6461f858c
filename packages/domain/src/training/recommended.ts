import { defineEffect } from '../workflow/effect.js';

/** A recommended course with the reason a person or a rule gave for it. */
export interface RecommendedCourse {
  readonly courseCode: string;
  readonly hours: number;
  readonly reason: string;
}

/** The training office approved these courses. */
export const trainingRecommended = defineEffect<readonly RecommendedCourse[]>('training.recommended');
