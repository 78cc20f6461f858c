import { amount } from '@siklus/domain';
import { z } from 'zod';
import { called } from './called.js';
import { day, documentFields, id, instant, saidInstant } from './common.js';

const noted = {
  id,
  indicator: called(z.string(), { id: 'Indikator', en: 'Indicator' }),
  planVersion: called(z.number().int(), { id: 'Versi sasaran', en: 'Version of the targets' }),
  day: called(day, { id: 'Hari', en: 'Day' }),
  value: called(z.number().nullable(), { id: 'Jumlah atau keadaan', en: 'Amount or state' }),
  note: called(z.string().nullable(), { id: 'Catatan', en: 'Note' }),
  at: called(instant, { id: 'Diterima', en: 'Received' }),
  /** When it was written: before it was received where it waited on the device for the line. */
  writtenAt: called(instant, { id: 'Ditulis', en: 'Written' }),
};

/**
 * What the employee noted on an indicator, named by its key, of the plan of that version: an amount of what is counted, the state of what
 * is not, a remark, or both; for the day, received at the business moment `at`.
 */
export const progressNote = z.object(noted).meta({ id: 'ProgressNote' });
export type ProgressNote = z.infer<typeof progressNote>;

/** The same in the list of all, with whose it is. */
export const progressNoteRow = z.object({ ...documentFields, ...noted }).meta({ id: 'ProgressNoteRow' });
export type ProgressNoteRow = z.infer<typeof progressNoteRow>;

/** What was noted on one indicator: the newest, and how many there are. */
export const indicatorProgress = z
  .object({ indicator: z.string(), count: z.number().int(), newest: z.array(progressNote) })
  .meta({ id: 'IndicatorProgress' });
export type IndicatorProgress = z.infer<typeof indicatorProgress>;

/** `{asked}` says whether an amount or a state is asked for, `{unit}` what the indicator counts. */
export const entryValue = called(amount.optional(), { id: '{asked} ({unit})', en: '{asked} ({unit})' });
export const entryNote = called(z.string().trim().min(1).max(1000).optional(), { id: 'Catatan', en: 'Note' });
export const entryDay = called(day.optional(), { id: 'Hari', en: 'Day' }, { id: 'Kosong berarti hari ini.', en: 'Empty means today.' });

/**
 * Entries of one moment, on one indicator or on several: all are kept, or none. `indicator` is the key in the agreed plan, such as `r1.i2`;
 * `planVersion` the version that its writer saw, without it the one in force; `deviceAt` what the device's clock said when he pressed,
 * which counts from what the same clock says in the header `siklus-sent-at`. `id` is what the device calls an entry that waits for the
 * line, so that the photo that waits with it can name it.
 */
export const noteProgress = z
  .strictObject({
    notes: z
      .array(z.strictObject({ id: id.optional(), indicator: z.string().min(1).max(20), value: entryValue, note: entryNote }))
      .min(1)
      .max(50),
    day: entryDay,
    planVersion: z.number().int().min(1).optional(),
    deviceAt: saidInstant.optional(),
  })
  .meta({ id: 'NoteProgress' });
export type NoteProgress = z.infer<typeof noteProgress>;

/** The indicators that come first where its employee notes progress, in his order. */
export const pinIndicators = z.strictObject({ indicators: z.array(z.string().min(1).max(20)).max(50) }).meta({ id: 'PinIndicators' });
export type PinIndicators = z.infer<typeof pinIndicators>;
