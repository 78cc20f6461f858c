import { z } from 'zod';
import { called, labels } from './called.js';
import { day, id, instant, may, text } from './common.js';

const bulkKinds = ['extend', 'remind', 'skip', 'reopen', 'refresh'] as const;

export const bulkOperation = z
  .object({
    id,
    kind: called(z.enum(['open', 'join', 'close', 'resume', ...bulkKinds]), { id: 'Tindakan', en: 'Act' }),
    cycleId: id,
    cycleName: called(z.string(), { id: 'Siklus', en: 'Cycle' }),
    state: called(z.enum(['running', 'paused', 'finished']), labels.state),
    total: called(z.number().int(), { id: 'Semua', en: 'All' }),
    done: called(z.number().int(), { id: 'Selesai', en: 'Done' }),
    failed: called(z.number().int(), { id: 'Gagal', en: 'Failed' }),
    skipped: called(z.number().int(), { id: 'Dilewati', en: 'Skipped' }),
    waiting: called(z.number().int(), { id: 'Menunggu', en: 'Waiting' }),
    createdAt: called(instant, { id: 'Mulai', en: 'Began' }),
    finishedAt: called(instant.nullable(), { id: 'Berakhir', en: 'Ended' }),
    /** Who began it, and why in his words; an opening asks for no reason. */
    authorName: called(z.string(), { id: 'Oleh', en: 'By' }),
    reason: called(z.string().nullable(), labels.reason),
    may: may('bulk.act'),
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
    unitId: called(
      id.optional(),
      { id: 'Batasi pada unit', en: 'Only in a unit' },
      { id: 'Kosongkan untuk seluruh siklus.', en: 'Leave empty for the whole cycle.' },
    ),
    /** Only these, where people were picked from a list. */
    participantIds: z.array(id).min(1).max(200).optional(),
    dueOn: called(day.optional(), { id: 'Batas baru', en: 'New due date' }),
    /** A reopening only: whether what rests on the step is reopened as well; else it stays, and is marked where it is read. */
    withResting: z.boolean().optional(),
    /** Like the number, only a dry run goes without. */
    reason: called(z.string().trim().min(1).max(2000).optional(), labels.reason, {
      id: 'Tersimpan pada setiap dokumen yang terkena dan dapat dibaca orangnya.',
      en: 'Kept with every document that it moves, where the person can read it.',
    }),
    /** How many people its author saw; it does not begin with any other number. */
    expected: z.number().int().min(0).optional(),
  })
  .meta({ id: 'BulkAct' });
export type BulkAct = z.infer<typeof bulkAct>;

/**
 * How many people an act would concern; for a reopening also what rests on the step: the steps in which so many of these people have done
 * something that follows from it.
 */
export const bulkReach = z
  .object({
    total: z.number().int(),
    resting: z.array(z.object({ step: z.string(), occasion: z.string(), label: text, count: z.number().int() })),
  })
  .meta({ id: 'BulkReach' });
export type BulkReach = z.infer<typeof bulkReach>;
