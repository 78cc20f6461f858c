import { z } from 'zod';
import { day, id, instant, text } from './common.js';

export const scheduleLine = z.object({ step: z.string(), occasion: z.string().default(''), opensOn: day, dueOn: day });

export const createCycle = z
  .object({ unitId: id, year: z.number().int().min(2000).max(2200), schedule: z.array(scheduleLine).max(100).optional() })
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

/** What stands in the way of opening: every problem with its people, who can mend it, and whether it may be accepted. */
export const readiness = z
  .object({
    ready: z.boolean(),
    participants: z.number().int(),
    problems: z.array(
      z.object({
        code: z.string(),
        count: z.number().int(),
        acceptable: z.boolean(),
        /** Who can mend it. */
        owner: z.enum(['administrator', 'unit-administrator']),
        label: text,
        fix: text,
        employees: z.array(z.object({ id, nip: z.string(), name: z.string(), unitName: z.string() })),
      }),
    ),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof readiness>;

export const openCycle = z.object({ accept: z.array(z.string().max(100)).max(20).optional() }).meta({ id: 'OpenCycle' });

export const progress = z
  .object({
    status: z.string(),
    participants: z.number().int(),
    steps: z.array(
      z.object({
        step: z.string(),
        occasion: z.string(),
        label: text,
        opensOn: day,
        dueOn: day,
        scheduled: z.number().int(),
        blocked: z.number().int(),
        open: z.number().int(),
        done: z.number().int(),
        skipped: z.number().int(),
      }),
    ),
    blocked: z.array(z.object({ need: z.string(), count: z.number().int(), owner: z.string(), label: text, fix: text })),
    /** People of whom at least one step is blocked. */
    held: z.number().int(),
    late: z.number().int(),
    /** Who holds the most late tasks; null when nobody holds one. */
    piledUp: z.object({ holderId: id, name: z.string(), count: z.number().int() }).nullable(),
    jobsWaiting: z.number().int(),
    /** Units by share done, slowest first; the steps stand in the order of `steps`. Skipped on purpose counts as done. */
    units: z.array(
      z.object({
        unitId: id,
        name: z.string(),
        participants: z.number().int(),
        steps: z.array(z.object({ done: z.number().int(), open: z.number().int(), blocked: z.number().int(), total: z.number().int() })),
      }),
    ),
  })
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof progress>;

export const bulkOperation = z
  .object({
    id,
    kind: z.string(),
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
    failures: z.array(z.object({ code: z.string(), count: z.number().int(), message: z.string() })).optional(),
  })
  .meta({ id: 'BulkOperation' });
export type BulkOperation = z.infer<typeof bulkOperation>;

/** A bulk act on the participants of a cycle: extend, remind, skip, reopen or refresh, of one step, narrowed by unit when given. */
export const bulkAct = z
  .object({
    cycleId: id,
    kind: z.enum(['extend', 'remind', 'skip', 'reopen', 'refresh']),
    step: z.string().optional(),
    occasion: z.string().default(''),
    unitId: id.optional(),
    /** Only these, where people were picked from a list. */
    participantIds: z.array(id).min(1).max(200).optional(),
    dueOn: day.optional(),
    reason: z.string().trim().min(1).max(2000).optional(),
  })
  .meta({ id: 'BulkAct' });
export type BulkAct = z.infer<typeof bulkAct>;

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
