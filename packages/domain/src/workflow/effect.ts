import type { PerformancePlan } from '../plan/index.js';
import type { Rating } from '../rating/scale.js';

export type NoticeKind = 'task-opened' | 'task-returned' | 'task-late' | 'task-reminder' | 'step-blocked' | 'document-finished';

/** A recommended course with the reason a person or a rule gave for it. */
export interface RecommendedCourse {
  readonly courseCode: string;
  readonly hours: number;
  readonly reason: string;
}

/** What follows a transition outside the participant's progress: a closed list, one handler each. */
export type Effect =
  | { readonly type: 'plan.agreed'; readonly plan: PerformancePlan }
  | { readonly type: 'rating.settled'; readonly result: Rating; readonly behaviour: Rating }
  | { readonly type: 'training.recommended'; readonly courses: readonly RecommendedCourse[] }
  | { readonly type: 'document.signed' }
  | { readonly type: 'notify'; readonly kind: NoticeKind; readonly to: string | null; readonly pool: string | null };

export type EffectType = Effect['type'];
export const effectTypes = [
  'plan.agreed',
  'rating.settled',
  'training.recommended',
  'document.signed',
  'notify',
] as const satisfies readonly EffectType[];

/** An effect with the step run that caused it. */
export interface StepEffect {
  readonly step: string;
  readonly occasion: string;
  readonly effect: Effect;
}
