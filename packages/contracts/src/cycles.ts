import { z } from 'zod';
import { called, labels } from './called.js';
import { day, id, instant, may, text } from './common.js';

export const scheduleLine = z.strictObject({ step: z.string(), occasion: z.string().default(''), opensOn: day, dueOn: day });

export const createCycle = z
  .strictObject({
    unitId: called(
      id,
      { id: 'Instansi', en: 'Agency' },
      { id: 'Siklus berlaku untuk unit ini dan semua unit di bawahnya.', en: 'The cycle covers this unit and all units below it.' },
    ),
    year: called(z.number().int().min(2000).max(2200), labels.year),
    schedule: called(
      z.array(scheduleLine).max(100).optional(),
      { id: 'Jadwal', en: 'Schedule' },
      {
        id:
          'Tanggal dari templat. Waktu buka 00.00 dan batas 23.59 menurut zona tiap unit. Langkah yang tanggal bukanya sudah ' +
          'lewat terbuka seketika, dan tidak ada yang langsung terlambat.',
        en:
          'Dates of the template. Opening is at 00:00 and the due time 23:59 in the zone of each unit. A step whose opening date has ' +
          'passed opens at once, and nothing is late on arrival.',
      },
    ),
  })
  .meta({ id: 'CreateCycle' });
export type CreateCycle = z.infer<typeof createCycle>;

export const cycle = z
  .object({
    id,
    unitId: id,
    unitName: called(z.string(), labels.unitName),
    year: called(z.number().int(), labels.year),
    state: called(z.enum(['draft', 'opening', 'open', 'closed']), labels.state),
    schedule: called(
      z.array(z.object({ step: z.string(), stepVersion: z.number().int(), occasion: z.string(), label: text, opensOn: day, dueOn: day })),
      { id: 'Jadwal', en: 'Schedule' },
    ),
    /** The version of the template it was made with; null for cycles older than that record. */
    templateVersion: called(z.number().int().nullable(), { id: 'Versi templat', en: 'Template version' }),
    version: called(z.number().int(), labels.version),
    createdAt: called(instant, { id: 'Dibuat', en: 'Created' }),
    openedAt: called(instant.nullable(), { id: 'Dibuka', en: 'Opened' }),
    may: may('cycle.open', 'bulk.act'),
  })
  .meta({ id: 'Cycle' });
export type Cycle = z.infer<typeof cycle>;

/** `expected` is the number of participants its author saw; with another one the cycle is not opened. */
export const openCycle = z
  .strictObject({ accept: z.array(z.string().max(100)).max(20).optional(), expected: z.number().int().min(0).optional() })
  .meta({ id: 'OpenCycle' });
export type OpenCycle = z.infer<typeof openCycle>;
