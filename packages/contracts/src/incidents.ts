import { z } from 'zod';
import { id, instant, text } from './common.js';

/**
 * Work that failed for good: `work` says what it does for the office and `cause` why it failed, in both languages because they are kept
 * and read later. `participantId` or `accountId` name whom it is about, where that is one. `resolution` is why it was given up; null
 * while it waits, and where it was tried again.
 */
export const incident = z
  .object({
    id,
    kind: z.string(),
    work: text,
    code: z.string(),
    cause: text,
    participantId: id.nullable(),
    accountId: id.nullable(),
    attempts: z.number().int(),
    state: z.enum(['open', 'resolved']),
    resolution: z.string().nullable(),
    firstSeen: instant,
    lastSeen: instant,
    resolvedAt: instant.nullable(),
  })
  .meta({ id: 'Incident' });
export type Incident = z.infer<typeof incident>;

/** Gives the work up for a reason. */
export const resolveIncident = z.strictObject({ reason: z.string().trim().min(1).max(2000) }).meta({ id: 'ResolveIncident' });
