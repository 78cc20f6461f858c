import { z } from 'zod';
import { day, id, instant } from './common.js';

/** A person who did something, called as he was then, with the post that he held then. */
export const doer = z.object({ employeeId: id.nullable(), name: z.string(), post: z.string().nullable() });
export type Doer = z.infer<typeof doer>;

export const actKinds = ['return', 'extend', 'remind', 'skip', 'reopen', 'reassign'] as const;

/** With whom a turn is or was: a person as he is called today, or a pool. */
const held = z.object({ employeeId: id.nullable(), name: z.string().nullable(), pool: z.string().nullable() });

/** What a person did to a step beside answering it: who, on whose behalf, when and why. */
export const stepAct = z.object({
  kind: z.enum(actKinds),
  /** Null where no person did it. */
  by: doer.nullable(),
  onBehalfOf: doer.nullable(),
  at: instant,
  reason: z.string().nullable(),
  /** The due day that an extension set, or the taking up of a step, and the one before it. */
  dueOn: day.nullable(),
  dueBefore: day.nullable(),
  /** Who was reminded, or with whom the turn is by a reassignment; null elsewhere, and where the step is held up by it. */
  to: held.nullable(),
  /** With whom the turn was before a reassignment; null elsewhere, and where nobody held it. */
  from: held.nullable(),
});
export type StepAct = z.infer<typeof stepAct>;
