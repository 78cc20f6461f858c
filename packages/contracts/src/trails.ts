import { z } from 'zod';
import { id, zone } from './common.js';
import { trailEntry } from './audit-entries.js';

/** The whole audit trail of one document, oldest first; `brokenAt` is the first line whose seal does not fit, null when all do. */
export const documentTrail = z
  .object({
    id,
    employeeId: id,
    employeeName: z.string(),
    year: z.number().int(),
    unitName: z.string(),
    zone,
    brokenAt: z.number().int().nullable(),
    entries: z.array(trailEntry),
  })
  .meta({ id: 'DocumentTrail' });
export type DocumentTrail = z.infer<typeof documentTrail>;
