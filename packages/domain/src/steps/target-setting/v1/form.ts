import { z } from 'zod';
import { aspects, type PerformancePlan } from '../../../plan/index.js';
import { field, text } from '../../fields.js';

const target = z.union([z.strictObject({ number: z.number().positive().max(1e12), unit: text(60) }), z.strictObject({ text: text(500) })]);

const indicator = z.strictObject({ aspect: z.enum(aspects), text: text(500), target });

const plannedResult = z.strictObject({
  title: text(500),
  kind: z.enum(['MAIN', 'ADDITIONAL']),
  supports: text(500).optional(),
  indicators: z.array(indicator).min(1).max(10),
});

/** The employee's draft of targets (SKP): planned results, each with its indicators. */
export const planForm: z.ZodType<PerformancePlan> = z.strictObject({
  results: field(z.array(plannedResult).min(1).max(20), {
    label: { id: 'Rencana hasil kerja', en: 'Planned results' },
    hint: {
      id: 'Tulis hasil, bukan kegiatan. Setiap hasil mempunyai paling sedikit satu indikator.',
      en: 'Write results, not activities. Every result has at least one indicator.',
    },
    input: 'results',
  }),
});

export const agreementForm = z.strictObject({
  note: field(text(2000).optional(), {
    label: { id: 'Catatan untuk pegawai (tidak wajib)', en: 'Note to the employee (optional)' },
    input: 'textarea',
  }),
});
