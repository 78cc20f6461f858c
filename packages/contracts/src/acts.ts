import { z } from 'zod';
import { day, id, instant } from './common.js';

/** A person who did something, called as he was then, with the post that he held then. */
export const doer = z.object({ employeeId: id.nullable(), name: z.string(), post: z.string().nullable() });
export type Doer = z.infer<typeof doer>;

export const actKinds = ['return', 'extend', 'remind', 'skip', 'reopen'] as const;

/** What a person did to a step beside answering it: who, on whose behalf, when and why. */
export const stepAct = z.object({
  kind: z.enum(actKinds),
  /** Null where no person did it. */
  by: doer.nullable(),
  onBehalfOf: doer.nullable(),
  at: instant,
  reason: z.string().nullable(),
  /** The due day that an extension set. */
  dueOn: day.nullable(),
  /** Who held the step when somebody was reminded of it; null elsewhere. */
  to: z.object({ employeeId: id.nullable(), name: z.string().nullable(), pool: z.string().nullable() }).nullable(),
});
export type StepAct = z.infer<typeof stepAct>;
