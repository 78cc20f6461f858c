import { z } from 'zod';
import { day, id, instant, text } from './common.js';

const bulkKinds = ['extend', 'remind', 'skip', 'reopen', 'refresh'] as const;

export const bulkOperation = z
  .object({
    id,
    kind: z.enum(['open', ...bulkKinds]),
    cycleId: id,
    cycleName: z.string(),
    state: z.enum(['running', 'paused', 'finished']),
    total: z.number().int(),
    done: z.number().int(),
    failed: z.number().int(),
    skipped: z.number().int(),
    waiting: z.number().int(),
    createdAt: instant,
    finishedAt: instant.nullable(),
    /** What failed or was not needed, by reason, with words in both languages: they are kept and read later. */
    failures: z.array(z.object({ code: z.string(), count: z.number().int(), message: text })).optional(),
  })
  .meta({ id: 'BulkOperation' });
export type BulkOperation = z.infer<typeof bulkOperation>;

/**
 * A bulk act on the participants of a cycle whom it can move: extend, remind, skip, reopen or refresh, of one step, narrowed by unit when
 * given.
 */
export const bulkAct = z
  .strictObject({
    cycleId: id,
    kind: z.enum(bulkKinds),
    step: z.string().optional(),
    occasion: z.string().default(''),
    unitId: id.optional(),
    /** Only these, where people were picked from a list. */
    participantIds: z.array(id).min(1).max(200).optional(),
    dueOn: day.optional(),
    reason: z.string().trim().min(1).max(2000).optional(),
    /** How many people its author saw; it does not begin with any other number. Only a dry run, which tells the number, goes without. */
    expected: z.number().int().min(0).optional(),
  })
  .meta({ id: 'BulkAct' });
export type BulkAct = z.infer<typeof bulkAct>;

/** How many people an act would concern. */
export const bulkReach = z.object({ total: z.number().int() }).meta({ id: 'BulkReach' });
export type BulkReach = z.infer<typeof bulkReach>;
