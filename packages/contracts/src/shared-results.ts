import { z } from 'zod';
import { id } from './common.js';
import { plannedResult } from './plans.js';

/**
 * With whom an employee can carry a result: whoever else reports to the same superior today, with the results of his newest agreed plan
 * that he shares with the employee; null where he has no agreed plan. Those whose plans the reader may not read are only counted.
 */
export const sharedResults = z
  .object({
    employeeId: id,
    colleagues: z.array(z.object({ employeeId: id, name: z.string(), position: z.string(), results: z.array(plannedResult).nullable() })),
    hidden: z.number().int(),
  })
  .meta({ id: 'SharedResults' });
export type SharedResults = z.infer<typeof sharedResults>;
