import { amount } from '@siklus/domain';
import { z } from 'zod';
import { called } from './called.js';
import { id, instant } from './common.js';

/**
 * What the employee noted on an indicator, named by its key, of the plan in force at that moment: the number reached so far, a remark, or
 * both.
 */
export const progressNote = z
  .object({
    id,
    indicator: z.string(),
    planVersion: z.number().int(),
    value: z.number().nullable(),
    note: z.string().nullable(),
    at: instant,
  })
  .meta({ id: 'ProgressNote' });
export type ProgressNote = z.infer<typeof progressNote>;

/** `indicator` is the key that it has in the agreed plan, such as `r1.i2`. */
export const addProgressNote = z
  .strictObject({
    indicator: z.string().min(1).max(20),
    /** `{unit}` is what the indicator counts. */
    value: called(
      amount.optional(),
      { id: 'Tercapai sampai hari ini ({unit})', en: 'Reached so far ({unit})' },
      {
        id: 'Hitungan: jumlah sejak awal tahun, bukan tambahan sejak catatan terakhir. Posisi dan rilis: nilai yang terakhir.',
        en: 'Counted: the number since the start of the year, not what was added since the last note. Otherwise: the latest value.',
      },
    ),
    note: called(z.string().trim().min(1).max(1000).optional(), { id: 'Catatan', en: 'Note' }),
  })
  .meta({ id: 'AddProgressNote' });
export type AddProgressNote = z.infer<typeof addProgressNote>;
