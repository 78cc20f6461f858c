import { z } from 'zod';
import { id, instant } from './common.js';

export const plan = z
  .object({
    id,
    participantId: id,
    employeeId: id,
    employeeName: z.string(),
    version: z.number().int(),
    agreedAt: instant,
    indicators: z.array(
      z.object({
        reference: z.string(),
        result: z.string(),
        kind: z.string(),
        supports: z.string().nullable(),
        aspect: z.string(),
        indicator: z.string(),
        targetNumber: z.number().nullable(),
        targetUnit: z.string().nullable(),
        targetText: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof plan>;
