import { z } from 'zod';
import { id, instant, text } from './common.js';

/** A line of the security log: who did or tried what, from where, and how it ended. */
export const securityEvent = z
  .object({
    id,
    at: instant,
    /** The last of those that are counted in this line. */
    lastAt: instant,
    /** How often it was refused alike within the minute; 1 for what was done. */
    times: z.number().int(),
    event: z.string(),
    words: text,
    outcome: z.enum(['done', 'refused']),
    /** Why it was refused. */
    code: z.string().nullable(),
    refusal: text.nullable(),
    /** Who acted or tried; null where the name that was typed belongs to nobody, and for the command line. */
    accountId: id.nullable(),
    accountName: z.string().nullable(),
    /** Whose account it is about, where that is another one. */
    subjectId: id.nullable(),
    subjectName: z.string().nullable(),
    /** Null: on the server itself. */
    address: z.string().nullable(),
    /** In the words of whoever did it. */
    reason: z.string().nullable(),
  })
  .meta({ id: 'SecurityEvent' });
export type SecurityEvent = z.infer<typeof securityEvent>;
