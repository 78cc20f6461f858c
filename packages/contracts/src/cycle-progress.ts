import { cycleStates } from '@siklus/domain';
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
    /** What opening does at once: the steps that open, and the first day on which one of them is due; null where none opens yet. */
    opening: z.object({ opensNow: z.array(text), firstDue: z.object({ label: text, dueOn: day }).nullable() }),
    problems: z.array(finding.extend({ acceptable: z.boolean() })),
    /** What keeps nothing from being opened, but will be felt: people who cannot be reached, work that nobody will do. */
    notes: z.array(finding),
    /** People of its units whom the cycle does not enrol, by why; who has a document of its year is a problem. */
    leftOut: z.array(finding.omit({ owner: true })),
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof readiness>;

/**
 * How far people are in a step. Skipped on purpose counts as done. `planned` is the share that would be done by now if people came evenly
 * between the opening and the day on which each is due; null before it opens.
 */
const cell = z.object({
  done: z.number().int(),
  open: z.number().int(),
  blocked: z.number().int(),
  total: z.number().int(),
  planned: z.number().nullable(),
});
const unitProgress = z.object({ unitId: id, name: z.string(), participants: z.number().int(), steps: z.array(cell) });

export const progress = z
  .object({
    status: z.enum(cycleStates),
    /** The day of the cycle's unit, by business time. */
    today: day,
    /** The units that the numbers are about, where the reader looks after a part of the cycle; null where they are about all of it. */
    parts: z.array(z.object({ unitId: id, name: z.string(), may: may('bulk.act') })).nullable(),
    /** People who take part, which are those whose document is under way, complete, unrated or unfinished; who was withdrawn is apart. */
    participants: z.number().int(),
    active: z.number().int(),
    complete: z.number().int(),
    withdrawn: z.number().int(),
    /** People whose document is complete without a rating of the year, as the step that gives one was passed over. */
    unrated: z.number().int(),
    /** People who have left for good by their standing, and take part all the same: their documents wait to be withdrawn. */
    leaving: z.number().int(),
    /** Of those who were withdrawn: whom others still wait for though they have left for good, and who is at work again. */
    waitedFor: z.number().int(),
    backAtWork: z.number().int(),
    /** People who take part and whose document was not complete when the cycle was closed. */
    unfinished: z.number().int(),
    steps: z.array(
      z.object({
        step: z.string(),
        occasion: z.string(),
        label: text,
        /** The day from which people could do it: that of the plan, or of the opening of the cycle where that was later. */
        opensOn: day,
        /** The first and the last day on which people who are not done are due, extensions included; of all, once all are done. */
        firstDueOn: day,
        dueOn: day,
        planned: cell.shape.planned,
        /** Ahead of its day, or waiting for an earlier step of the same document. */
        scheduled: z.number().int(),
        blocked: z.number().int(),
        open: z.number().int(),
        done: z.number().int(),
        skipped: z.number().int(),
        /** Cut off when the cycle was closed. */
        unfinished: z.number().int(),
      }),
    ),
    blocked: z.array(z.object({ need: z.string(), count: z.number().int(), owner: z.string(), label: text, fix: text })),
    /** People of whom at least one step is blocked. */
    held: z.number().int(),
    late: z.number().int(),
    /** Who holds the most late tasks, and the day since which he has had the oldest of them; null when nobody holds one. */
    piledUp: z.object({ holderId: id, name: z.string(), count: z.number().int(), heldSince: day }).nullable(),
    jobsWaiting: z.number().int(),
    /**
     * The units right below the cycle's with all that is below them, by share done, slowest first; in each the units where its people are,
     * itself included, where that is more than itself. The steps stand in the order of `steps`.
     */
    units: z.array(unitProgress.extend({ units: z.array(unitProgress) })),
  })
  .meta({ id: 'Progress' });
export type Progress = z.infer<typeof progress>;
