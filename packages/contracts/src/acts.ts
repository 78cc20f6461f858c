import { lineChangeKeys } from '@siklus/domain';
import { z } from 'zod';
import { day, id, instant } from './common.js';

/** A person who did something, called as he was then, with the post that he held then. */
export const doer = z.object({ employeeId: id.nullable(), name: z.string(), post: z.string().nullable() });
export type Doer = z.infer<typeof doer>;

export const actKinds = [
  'request',
  'withdraw',
  'return',
  'extend',
  'remind',
  'skip',
  'reopen',
  'reassign',
  'hold',
  'release',
  'deputise',
  'postpone',
  'allot',
] as const;

/** With whom a turn is or was: a person, called as he was then, or a pool. */
const held = z.object({ employeeId: id.nullable(), name: z.string().nullable(), pool: z.string().nullable() });

/** A part of an answer that was marked when it was given back. */
const mark = z.object({ key: z.string(), comment: z.string() });
export type Mark = z.infer<typeof mark>;

/**
 * What a person did to a step beside answering it: who, on whose behalf, when and why; or that its due day moved because it opened only
 * then (postpone), or as its turn got days of its own (allot).
 */
export const stepAct = z.object({
  kind: z.enum(actKinds),
  /** Null where no person did it. */
  by: doer.nullable(),
  onBehalfOf: doer.nullable(),
  at: instant,
  reason: z.string().nullable(),
  /** What of a returned answer was marked, by its key, each with a comment; null where nothing was. */
  marks: z.array(mark).nullable(),
  /** The due day that an extension set, or the taking up of a step, and the one before it. */
  dueOn: day.nullable(),
  dueBefore: day.nullable(),
  /** Who was reminded, or with whom the turn is by a change of the line; null elsewhere, and where the step is held up by it. */
  to: held.nullable(),
  /** With whom the turn was before a change of the line; null elsewhere, and where nobody held it. */
  from: held.nullable(),
  /** Who may take the turn for its holder from then on, none where nobody may any more; null elsewhere. */
  deputies: z.array(held).nullable(),
  /** By what act the line changed; null where it did not. The reason of an import is the name of its list. */
  change: z.enum(lineChangeKeys).nullable(),
  /** The standing that the same act gave the employee himself, where the turn is or was his; null elsewhere. */
  standing: z.string().nullable(),
  /** What is missing where the step is held up by it; null elsewhere. */
  unmet: z.array(z.string()).nullable(),
});
export type StepAct = z.infer<typeof stepAct>;
