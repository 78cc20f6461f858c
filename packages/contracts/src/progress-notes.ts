import { z } from 'zod';
import { called } from './called.js';
import { id, instant } from './common.js';

/** What the employee noted on an indicator at that moment: the number reached so far, a remark, or both. */
export const progressNote = z
  .object({ id, reference: z.string(), value: z.number().nullable(), note: z.string().nullable(), at: instant })
  .meta({ id: 'ProgressNote' });
export type ProgressNote = z.infer<typeof progressNote>;

/** `reference` is the indicator's in the agreed plan, such as `1.2`. */
export const addProgressNote = z
  .strictObject({
    reference: z.string().min(1).max(20),
    /** `{unit}` is what the indicator counts. */
    value: called(
      z.number().min(0).max(1e12).optional(),
      { id: 'Tercapai sampai hari ini ({unit})', en: 'Reached so far ({unit})' },
      {
        id: 'Jumlah sejak awal tahun, bukan tambahan sejak catatan terakhir.',
        en: 'The number since the start of the year, not what was added since the last note.',
      },
    ),
    note: called(z.string().trim().min(1).max(1000).optional(), { id: 'Catatan', en: 'Note' }),
  })
  .meta({ id: 'AddProgressNote' });
export type AddProgressNote = z.infer<typeof addProgressNote>;
