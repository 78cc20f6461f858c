import { bulkActKinds, bulkActNames, bulkResultWords, bulkStateWords } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';
import { actorName, day, id, instant, may, text } from './common.js';
import { leavingCause, recordsStanding } from './participants.js';

/** How many people may be picked from a list for one act; for more it is narrowed by step and unit instead. */
export const mostPicked = 2_000;

const bulkActWords = Object.fromEntries(Object.entries(bulkActKinds).map(([kind, { label }]) => [kind, label]));

const bulkKinds = ['extend', 'remind', 'skip', 'reopen', 'refresh', 'withdraw', 'take-back'] as const;

export const bulkOperation = z
  .object({
    id,
    kind: called(z.enum(bulkActNames).meta({ words: bulkActWords }), { id: 'Tindakan', en: 'Act' }),
    cycleId: id,
    cycleName: called(z.string(), { id: 'Siklus', en: 'Cycle' }),
    /** The step that it is about, and the due date that it sets; null where it is about no single step, or sets none. */
    label: called(text.nullable(), labels.label),
    dueOn: called(day.nullable(), { id: 'Batas baru', en: 'New due date' }),
    /** For what cause it withdraws people; null for every other act. */
    cause: called(text.nullable(), { id: 'Sebab', en: 'Cause' }),
    state: called(z.enum(['running', 'paused', 'finished', 'cancelled']).meta({ words: bulkStateWords }), labels.state),
    total: called(z.number().int(), { id: 'Semua', en: 'All' }),
    done: called(z.number().int(), { id: 'Selesai', en: 'Done' }),
    failed: called(z.number().int(), { id: 'Gagal', en: 'Failed' }),
    skipped: called(z.number().int(), { id: 'Dilewati', en: 'Skipped' }),
    cancelled: called(z.number().int(), { id: 'Dibatalkan', en: 'Cancelled' }),
    waiting: called(z.number().int(), { id: 'Menunggu', en: 'Waiting' }),
    createdAt: called(instant, { id: 'Mulai', en: 'Began' }),
    finishedAt: called(instant.nullable(), { id: 'Berakhir', en: 'Ended' }),
    /** Who began it, and why in his words; an opening asks for no reason. */
    authorName: called(actorName, { id: 'Oleh', en: 'By' }),
    reason: called(z.string().nullable(), labels.reason),
    /** Who took up what another had begun, and in whose name it goes on since; null where nobody did. */
    continuedByName: called(z.string().nullable(), { id: 'Dilanjutkan oleh', en: 'Continued by' }),
    /** Who cancelled what still waited, called as then, and why; null where nobody did. */
    cancelledByName: called(z.string().nullable(), { id: 'Dibatalkan oleh', en: 'Cancelled by' }),
    cancelReason: called(z.string().nullable(), { id: 'Alasan pembatalan', en: 'Why cancelled' }),
    /** Whether what still waits can be cancelled: it is paused, and the cycle does not need it to come to rest. */
    cancellable: called(z.boolean(), { id: 'Sisanya dapat dibatalkan', en: 'The rest can be cancelled' }),
    may: may('bulk.act'),
  })
  .meta({ id: 'BulkOperation' });
export type BulkOperation = z.infer<typeof bulkOperation>;

/** What became of one person in a mass act. */
export const bulkItem = z
  .object({
    id: z.string(),
    operationId: id,
    /** The document; null for who was to become a participant and did not. */
    participantId: id.nullable(),
    employeeId: id,
    employeeName: called(z.string(), labels.employeeName),
    nip: called(z.string(), { id: 'NIP', en: 'NIP' }),
    unitName: called(z.string().nullable(), labels.unitName),
    state: called(z.enum(['waiting', 'done', 'failed', 'skipped', 'cancelled']).meta({ words: bulkResultWords }), {
      id: 'Hasil',
      en: 'Result',
    }),
    /** Why it was not done, with words in both languages: it is kept and read later. */
    message: called(text.nullable(), { id: 'Sebab', en: 'Why' }),
  })
  .meta({ id: 'BulkItem' });
export type BulkItem = z.infer<typeof bulkItem>;

/**
 * A bulk act on the participants of a cycle whom it can move: extend, remind, skip or reopen one step or refresh, narrowed by unit when
 * given; withdraw people from the cycle or take them back, who are named one by one.
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
    participantIds: z.array(id).min(1).max(mostPicked).optional(),
    dueOn: called(day.optional(), { id: 'Batas baru', en: 'New due date' }),
    cause: leavingCause,
    /** Of a withdrawal, as of a single one. */
    recordsStanding: called(z.boolean().optional(), recordsStanding.label, recordsStanding.hint),
    /**
     * Whether what rests on the step goes with it. A reopening: what follows from it is reopened as well; else it stays, and is marked
     * where it is read. A skip: what waits for it is skipped as well; else it is held up. No other act knows it.
     */
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
 * How many people an act would concern, and what rests on the step: for a reopening the steps in which so many of these people have done
 * something that follows from it, for a skip those that would be held up for so many. Where people are named, also why so many of them are
 * left out.
 */
export const bulkReach = z
  .object({
    total: z.number().int(),
    /** `rates` where the step is one that gives the rating of the year. */
    resting: z.array(z.object({ step: z.string(), occasion: z.string(), label: text, count: z.number().int(), rates: z.boolean() })),
    left: z.array(z.object({ why: text, count: z.number().int() })),
    /** How many documents get no rating of the year by it, as it skips the step that gives one, itself or with what waits for it. */
    unrated: z.number().int(),
  })
  .meta({ id: 'BulkReach' });
export type BulkReach = z.infer<typeof bulkReach>;

/** Ends a paused act: what it has done stays done, what still waits is not done. */
export const cancelBulk = z
  .strictObject({
    reason: called(z.string().trim().min(1).max(2000), labels.reason, {
      id: 'Dapat dibaca pada halaman tindakan ini dan dalam jejak audit.',
      en: 'Can be read on the page of this operation and in the audit trail.',
    }),
  })
  .meta({ id: 'CancelBulk' });
export type CancelBulk = z.infer<typeof cancelBulk>;
