import { approaches, approachWords, aspects, directions, patterns, perspectives, tieWays } from '@siklus/domain';
import { z } from 'zod';
import { doer } from './acts.js';
import { called, labels } from './called.js';
import { id, instant } from './common.js';
import { expectedResult } from './expected-results.js';

/** An indicator as it was agreed; its key names it through all versions of the plan. */
const indicator = z.object({
  key: z.string(),
  /** From which side it looks at the result: of staff an aspect, of leaders a perspective; none where the approach is qualitative. */
  aspect: z.enum(aspects).optional(),
  perspective: z.enum(perspectives).optional(),
  text: z.string(),
  target: z.union([
    z.object({ number: z.number(), unit: z.string(), direction: z.enum(directions) }),
    z.object({ least: z.number(), most: z.number(), unit: z.string(), direction: z.enum(directions) }),
    z.object({ text: z.string() }),
  ]),
  pattern: z.enum(patterns),
  /** When in the year it is measured, January being 1; with the target of that date where it has one of its own. */
  months: z.array(z.object({ month: z.number().int(), target: z.number().optional() })),
  /** Whether nothing is reported on it before there is evidence. */
  asksEvidence: z.literal(true).optional(),
  /** The unit whose survey of satisfaction publishes the value. */
  surveyOf: id.optional(),
});

const tie = z.object({
  /** The superior's document, the version of its plan and the result there, and how this one serves it. */
  document: id,
  version: z.number().int(),
  key: z.string(),
  way: z.enum(tieWays),
  /** What that result said in that version. */
  title: z.string(),
});

/** What a result supports: in words while it could not be chosen, chosen results with the primary one first, or why there is none. */
export const support = { supports: z.string().optional(), ties: z.array(tie).optional(), untied: z.string().optional() };

export const plannedResult = z.object({
  key: z.string(),
  title: z.string(),
  kind: z.enum(['MAIN', 'ADDITIONAL']),
  /** The assignment across units from which it comes. */
  assignment: id.optional(),
  ...support,
  /** Who carries it too, called as then. */
  carriers: z.array(z.object({ employeeId: id, name: z.string() })).optional(),
  indicators: z.array(indicator),
});

const changeOf = <Of extends string, Part extends z.ZodType>(of: Of, part: Part) =>
  z.object({
    of: z.literal(of),
    key: z.string(),
    kind: z.enum(['added', 'changed', 'dropped']),
    before: part.nullable(),
    after: part.nullable(),
    /** What of it is different where it stayed. */
    parts: z.array(z.string()),
  });

const annexList = z.array(z.string()).readonly();
const annex = z.object({ resources: annexList, accountability: annexList, consequences: annexList });

/** What a version of a plan added, changed and dropped; nothing in the first. A result brings its indicators with it. */
const planChanges = z.array(
  z.union([
    changeOf('result', plannedResult),
    changeOf('indicator', indicator),
    changeOf('annex', annexList),
    changeOf('expectation', z.string()),
  ]),
);

/** A version of a plan within its document. */
export const planVersion = z.object({
  version: called(z.number().int(), labels.version),
  agreedAt: called(instant, { id: 'Disepakati', en: 'Agreed' }),
  /** Who agreed, called as he was then, with his post; and on whose behalf (a.n.), null where on his own. */
  agreedBy: called(doer.nullable(), { id: 'Disepakati oleh', en: 'Agreed by' }),
  onBehalfOf: called(doer.nullable(), { id: 'Atas nama', en: 'On behalf of' }),
  approach: called(z.enum(approaches).meta({ words: approachWords }), { id: 'Pendekatan', en: 'Approach' }),
  results: called(z.array(plannedResult), { id: 'Rencana hasil kerja', en: 'Planned results' }),
  annex: called(annex, { id: 'Lampiran', en: 'Annex' }),
  /** What the superior expects of behaviour in particular, by the code of a core value. */
  expectations: called(z.record(z.string(), z.string()), { id: 'Ekspektasi khusus pimpinan', en: 'Expectations of the superior' }),
  changes: called(planChanges, { id: 'Perubahan dari versi sebelumnya', en: 'Changes to the version before' }),
});
export type PlanVersion = z.infer<typeof planVersion>;

export const plan = planVersion
  .extend({
    id,
    participantId: id,
    year: called(z.number().int(), labels.year),
    employeeId: id,
    employeeName: called(z.string(), labels.employeeName),
  })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof plan>;

/**
 * The plan of the superior that an employee's own one must support: whose it is, and its agreed results with their indicators, without
 * anything else of that document. No results while nothing is agreed; no superior for the topmost.
 */
export const superiorPlan = z
  .object({
    superior: z.object({ name: z.string(), position: z.string() }).nullable(),
    /** Whose plan it is and in which version, as a tie to one of its results names them. */
    document: id.nullable(),
    version: z.number().int().nullable(),
    agreedAt: instant.nullable(),
    /** Whether it supports the employee's own plan, so that it cannot be supported. */
    isCircle: z.boolean(),
    results: z.array(plannedResult),
    /** What he expects of the employee for which of them. */
    expected: z.array(expectedResult),
  })
  .meta({ id: 'SuperiorPlan' });
export type SuperiorPlan = z.infer<typeof superiorPlan>;
