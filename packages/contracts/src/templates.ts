import { pools } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';
import { instant, text } from './common.js';
import { oneLine } from './one-line.js';

const monthDay = z.string().regex(/^\+?\d\d-\d\d$/);
const ownLabel = z.strictObject({ id: oneLine(80), en: oneLine(80) });

/** A step of an occasion with its days as month-day, `+` for the next year, and the office's own name for it, if any. */
export const templateLine = z.strictObject({
  step: z.string(),
  occasion: z.string().default(''),
  opensOn: monthDay,
  dueOn: monthDay,
  label: ownLabel.optional(),
});

const usedLine = z.object({ ...templateLine.shape, stepVersion: z.number().int(), label: text.optional() });

const holder = z.enum(['employee', 'supervisor', 'higherOfficial', ...pools]);

/** In what a version of a step differs from an earlier one. */
const stepDifference = z.discriminatedUnion('kind', [
  z.object({ kind: z.enum(['occasion-added', 'occasion-removed']), occasion: text }),
  z.object({ kind: z.enum(['turn-added', 'turn-removed']), turn: text }),
  z.object({ kind: z.literal('holder'), turn: text, before: holder, after: holder }),
  z.object({ kind: z.literal('days'), turn: text, before: z.number(), after: z.number() }),
  z.object({ kind: z.enum(['field-added', 'field-removed', 'field-changed']), turn: text, field: text }),
]);
export type StepDifference = z.infer<typeof stepDifference>;

/** A step of the template that has a newer version: what it says it brings, in what it differs, and its lines once it is adopted. */
const newerStep = z.object({
  step: z.string(),
  label: text,
  version: z.number().int(),
  newest: z.number().int(),
  changes: z.array(text),
  differences: z.array(stepDifference),
  lines: z.array(usedLine),
});
export type NewerStep = z.infer<typeof newerStep>;

/** What new cycles begin with, and which of its steps have a newer version. */
export const template = z
  .object({
    version: z.number().int(),
    savedAt: instant.nullable(),
    savedBy: z.string().nullable(),
    /** Why its steps were adopted, in the words of who did it; null where days and names were changed. */
    reason: z.string().nullable(),
    lines: z.array(usedLine),
    newer: z.array(newerStep),
  })
  .meta({ id: 'Template' });
export type Template = z.infer<typeof template>;

/** Takes the newest version of these steps into the template. */
export const adoptSteps = z
  .strictObject({ steps: z.array(z.string()).min(1).max(100), reason: called(z.string().trim().min(1).max(2000), labels.reason) })
  .meta({ id: 'AdoptSteps' });
export type AdoptSteps = z.infer<typeof adoptSteps>;

export const writeTemplate = z.strictObject({ lines: z.array(templateLine).max(100) }).meta({ id: 'WriteTemplate' });
export type WriteTemplate = z.infer<typeof writeTemplate>;
