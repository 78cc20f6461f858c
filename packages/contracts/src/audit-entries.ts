import { z } from 'zod';
import { instant, text } from './common.js';

export const auditEntry = z
  /**
   * `words` are what people call the action. `label` is the own name that the cycle gives to the step the entry is about; null where it
   * keeps the step's name. `reason` is why the person did it, where the act asks for one.
   */
  .object({
    id: z.string(),
    stream: z.string(),
    n: z.number().int(),
    action: z.string(),
    words: text,
    at: instant,
    actor: z.string(),
    actorName: z.string(),
    reason: z.string().nullable(),
    body: z.record(z.string(), z.unknown()),
    label: text.nullable(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntry>;
