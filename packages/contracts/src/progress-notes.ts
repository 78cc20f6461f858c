import { z } from 'zod';
import { id, instant } from './common.js';

/** What the employee noted on an indicator at that moment: the number reached so far, a remark, or both. */
export const progressNote = z
  .object({ id, reference: z.string(), value: z.number().nullable(), note: z.string().nullable(), at: instant })
  .meta({ id: 'ProgressNote' });
export type ProgressNote = z.infer<typeof progressNote>;

/** `reference` is the indicator's in the agreed plan, such as `1.2`. */
export const addProgressNote = z
  .strictObject({
    reference: z.string().min(1).max(20),
    value: z.number().min(0).max(1e12).optional(),
    note: z.string().trim().min(1).max(1000).optional(),
  })
  .meta({ id: 'AddProgressNote' });
export type AddProgressNote = z.infer<typeof addProgressNote>;
