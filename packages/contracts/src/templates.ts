import { z } from 'zod';
import { instant, text } from './common.js';

const monthDay = z.string().regex(/^\+?\d\d-\d\d$/);
const ownLabel = z.object({ id: z.string().trim().min(1).max(80), en: z.string().trim().min(1).max(80) });

/** A step of an occasion with its days as month-day, `+` for the next year, and the office's own name for it, if any. */
export const templateLine = z.object({
  step: z.string(),
  occasion: z.string().default(''),
  opensOn: monthDay,
  dueOn: monthDay,
  label: ownLabel.optional(),
});

/** What new cycles begin with. */
export const template = z
  .object({
    version: z.number().int(),
    savedAt: instant.nullable(),
    savedBy: z.string().nullable(),
    lines: z.array(templateLine.extend({ stepVersion: z.number().int(), label: text.optional() })),
  })
  .meta({ id: 'Template' });
export type Template = z.infer<typeof template>;

export const writeTemplate = z.object({ lines: z.array(templateLine).max(100) }).meta({ id: 'WriteTemplate' });
export type WriteTemplate = z.infer<typeof writeTemplate>;
