import { supportForm, tieWays } from '@siklus/domain';
import { z } from 'zod';
import { called } from './called.js';
import { id, instant } from './common.js';
import { followedExpectation } from './expected-results.js';
import { support } from './plans.js';

const chosenTie = z.object({
  document: id,
  version: z.number().int(),
  key: z.string(),
  way: z.enum(tieWays),
  title: z.string().optional(),
});

/** A result of the own plan whose tie no longer fits the superior's, what differs, and what is proposed. */
export const looseResult = z.object({
  key: z.string(),
  title: z.string(),
  differences: z.array(
    z.object({
      how: z.enum(['UNTIED', 'REWORDED', 'DROPPED', 'ELSEWHERE']),
      /** What was supported, in its words, and what that result says now; null where there is nothing. */
      said: z.string().nullable(),
      now: z.string().nullable(),
    }),
  ),
  proposed: z.object({ supports: z.string().optional(), ties: z.array(chosenTie).optional(), untied: z.string().optional() }),
});

/** A result of somebody else's plan that supports one of this plan. */
const supporter = z.object({
  participantId: id,
  employeeId: id,
  /** Whom he names to carry it too. */
  carriers: z.array(z.object({ employeeId: id, name: z.string() })),
  name: z.string(),
  position: z.string(),
  title: z.string(),
  way: z.enum(tieWays),
  isPrimary: z.boolean(),
});

/** What was confirmed beside the agreed plan: by whom, when, and for each result what it supported until then and from then on. */
const confirmation = z.object({
  id,
  planVersion: z.number().int(),
  at: instant,
  by: z.string(),
  results: z.array(z.object({ key: z.string(), before: z.object(support), ...support })),
});

/**
 * The ties of a document both ways: what of its own plan is to be confirmed, for the employee himself, and who supports each of its
 * results, as far as the reader may read those plans; and what the superior expects for his.
 */
export const documentTies = z
  .object({
    planVersion: z.number().int().nullable(),
    loose: z.array(looseResult),
    /** Whether the plan is being written anew, so that its ties are chosen there. */
    isInWriting: z.boolean(),
    /** How many people report to the employee today, and so stand in his role-result matrix. */
    staff: z.number().int(),
    /** The document of whom the employee reports to today, where the reader may read its role-result matrix; else null. */
    matrix: id.nullable(),
    supported: z.array(z.object({ key: z.string(), by: z.array(supporter) })),
    confirmed: z.array(confirmation),
    /** What the superior of today expects of the employee for which of his results, called as it is in his plan now. */
    expected: z.array(followedExpectation.extend({ document: id, title: z.string() })),
  })
  .meta({ id: 'DocumentTies' });
export type DocumentTies = z.infer<typeof documentTies>;

/** What results of the agreed plan support from now on; nothing else of the plan changes. */
export const confirmTies = z
  .strictObject({
    planVersion: called(z.number().int(), { id: 'Versi sasaran', en: 'Version of the targets' }),
    results: called(
      z
        .array(z.strictObject({ key: z.string().max(20), ...supportForm }))
        .min(1)
        .max(20),
      { id: 'Hasil dan yang didukungnya', en: 'Results and what they support' },
    ),
  })
  .meta({ id: 'ConfirmTies' });
export type ConfirmTies = z.infer<typeof confirmTies>;
