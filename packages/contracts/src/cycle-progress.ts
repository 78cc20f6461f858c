import { z } from 'zod';
import { day, id, may, text } from './common.js';

const finding = z.object({
  code: z.string(),
  /** How many people it concerns; 0 where it concerns the installation. */
  count: z.number().int(),
  /** Who can mend it. */
  owner: z.enum(['administrator', 'unit-administrator', 'ops']),
  label: text,
  fix: text,
  /** The first of them by unit and name. */
  employees: z.array(z.object({ id, nip: z.string(), name: z.string(), unitName: z.string() })),
});

/** What stands in the way of opening: every problem with its people, who can mend it, and whether it may be accepted. */
export const readiness = z
  .object({
    ready: z.boolean(),
    participants: z.number().int(),
    problems: z.array(finding.extend({ acceptable: z.boolean() })),
    /** What keeps nothing from being opened, but will be felt: people who cannot be reached, work that nobody will do. */
    notes: z.array(finding),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof readiness>;

export const progress = z
  .object({
    status: z.string(),
    /** The units that the numbers are about, where the reader looks after a part of the cycle; null where they are about all of it. */
    parts: z.array(z.object({ unitId: id, name: z.string(), may: may('bulk.act') })).nullable(),
    /** People who take part; whoever was withdrawn is counted apart. */
    participants: z.number().int(),
    withdrawn: z.number().int(),
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
