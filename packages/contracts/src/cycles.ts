import { z } from 'zod';
import { day, id, instant, text } from './common.js';

export const scheduleLine = z.strictObject({ step: z.string(), occasion: z.string().default(''), opensOn: day, dueOn: day });

export const createCycle = z
  .strictObject({ unitId: id, year: z.number().int().min(2000).max(2200), schedule: z.array(scheduleLine).max(100).optional() })
  .meta({ id: 'CreateCycle' });
export type CreateCycle = z.infer<typeof createCycle>;

export const cycle = z
  .object({
    id,
    unitId: id,
    unitName: z.string(),
    year: z.number().int(),
    state: z.enum(['draft', 'opening', 'open', 'closed']),
    schedule: z.array(
      z.object({ step: z.string(), stepVersion: z.number().int(), occasion: z.string(), label: text, opensOn: day, dueOn: day }),
    ),
    /** The version of the template it was made with; null for cycles older than that record. */
    templateVersion: z.number().int().nullable(),
    version: z.number().int(),
    createdAt: instant,
    openedAt: instant.nullable(),
  })
  .meta({ id: 'Cycle' });
export type Cycle = z.infer<typeof cycle>;

/** `expected` is the number of participants its author saw; with another one the cycle is not opened. */
export const openCycle = z
  .strictObject({ accept: z.array(z.string().max(100)).max(20).optional(), expected: z.number().int().min(0).optional() })
  .meta({ id: 'OpenCycle' });
export type OpenCycle = z.infer<typeof openCycle>;
