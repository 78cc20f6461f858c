import { z } from 'zod';
import { id, instant } from './common.js';

export const incident = z
  .object({
    id,
    kind: z.string(),
    reason: z.string(),
    attempts: z.number().int(),
    state: z.enum(['open', 'resolved']),
    firstSeen: instant,
    lastSeen: instant,
    resolvedAt: instant.nullable(),
  })
  .meta({ id: 'Incident' });
export type Incident = z.infer<typeof incident>;
