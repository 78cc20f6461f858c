import { z } from 'zod';
import {
  approaches,
  aspects,
  directions,
  isIndicatorKey,
  isResultKey,
  patterns,
  perspectives,
  tieWays,
  type DraftedPlan,
  type DraftedResult,
  type Expectations,
} from '../../../plan/index.js';
import { coreValues } from '../../../rating/core-values.js';
import { saying } from '../../../errors/schema-faults.js';
import { standingIn } from '../../../workflow/stand-ins.js';
import { amount, field, text } from '../../fields.js';

const target = standingIn(
  z.union([
    z.strictObject({ number: amount, unit: text(60), direction: z.enum(directions).optional() }),
    z.strictObject({ least: amount, most: amount, unit: text(60), direction: z.enum(directions).optional() }),
    z.strictObject({ text: text(500) }),
  ]),
  { number: 1, unit: '-' },
  { least: 1, most: 2, unit: '-' },
  { text: '-' },
);

/** The key of a row that stands in a plan of the document already; a new one comes without. */
const key = (isOne: (key: string) => boolean) =>
  z
    .string()
    .max(20)
    .refine(isOne, saying({ id: 'Kirim baris baru tanpa kunci.', en: 'Send a new row without a key.' }))
    .optional();

const newIndicator = z.strictObject({
  aspect: z.enum(aspects).optional(),
  perspective: z.enum(perspectives).optional(),
  text: text(500),
  target,
  pattern: z.enum(patterns).optional(),
  months: z
    .array(z.strictObject({ month: z.number().int().min(1).max(12), target: amount.optional() }))
    .min(1)
    .max(12)
    .optional(),
  asksEvidence: z.literal(true).optional(),
});

const newResult = z.strictObject({
  title: text(500),
  kind: z.enum(['MAIN', 'ADDITIONAL']),
  supports: text(500).optional(),
  indicators: z.array(newIndicator).min(1).max(10),
});

/** Results of which none stands in a plan yet. */
export const newResults: z.ZodType<readonly DraftedResult[]> = z.array(newResult).min(1).max(20);

/** A result of the superior's plan; without its title, which is read there. */
const tie = z.strictObject({
  document: z.uuid(),
  version: z.number().int().min(1),
  key: z
    .string()
    .max(20)
    .refine(isResultKey, saying({ id: 'Kirim kunci hasil atasan, misalnya r1.', en: 'Send the key of the result, such as r1.' })),
  way: z.enum(tieWays),
  title: text(500).optional(),
});

/** What a result supports that is said where the superior's plan is known. */
export const supportForm = { ties: z.array(tie).min(1).max(10).optional(), untied: text(500).optional() };

const carrier = z.strictObject({ employeeId: z.uuid(), name: text(200).optional() });

const plannedResult = newResult.extend({
  key: key(isResultKey),
  assignment: z.uuid().optional(),
  carriers: z.array(carrier).min(1).max(60).optional(),
  ...supportForm,
  indicators: z
    .array(newIndicator.extend({ key: key(isIndicatorKey), surveyOf: z.uuid().toLowerCase().optional() }))
    .min(1)
    .max(10),
});

const annexList = z.array(text(500)).min(1).max(20);

/** The employee's draft of targets (SKP): planned results, each with its indicators, and the annex. */
export const planForm: z.ZodType<DraftedPlan> = z.strictObject({
  approach: field(z.enum(approaches).optional(), {
    label: { id: 'Pendekatan', en: 'Approach' },
    hint: {
      id: 'Kuantitatif: indikator dengan aspek atau perspektif. Kualitatif: uraian ukuran keberhasilan.',
      en: 'Quantitative: indicators with an aspect or a perspective. Qualitative: words for what success is.',
    },
    input: 'approach',
  }),
  results: field(z.array(plannedResult).min(1).max(20), {
    label: { id: 'Rencana hasil kerja', en: 'Planned results' },
    hint: {
      id: 'Tulis hasil, bukan kegiatan. Setiap hasil mempunyai paling sedikit satu indikator.',
      en: 'Write results, not activities. Every result has at least one indicator.',
    },
    input: 'results',
  }),
  annex: field(z.strictObject({ resources: annexList, accountability: annexList, consequences: annexList }).optional(), {
    label: { id: 'Lampiran', en: 'Annex' },
    hint: {
      id: 'Setiap daftar mempunyai paling sedikit satu butir. Ubah contohnya menurut keadaan Anda.',
      en: 'Each list has at least one item. Change the examples to what is so with you.',
    },
    input: 'annex',
  }),
});

/** What the superior expects of behaviour, beyond the statements of the core values. */
const expectation = text(1000).optional();
const expectations = z.strictObject(Object.fromEntries(coreValues.map(({ code }) => [code, expectation])));

/** What the supervisor says with his agreement. */
export interface Agreement {
  readonly expectations?: Expectations | undefined;
  readonly note?: string | undefined;
}

export const agreementForm: z.ZodType<Agreement> = z.strictObject({
  expectations: field(expectations.optional(), {
    label: { id: 'Ekspektasi khusus pimpinan atas perilaku', en: 'What you expect of behaviour in particular' },
    hint: { id: 'Tidak wajib, kecuali siklus memintanya.', en: 'Optional, unless the cycle asks for it.' },
    input: 'expectations',
  }),
  note: field(text(2000).optional(), {
    label: { id: 'Catatan untuk pegawai (tidak wajib)', en: 'Note to the employee (optional)' },
    input: 'textarea',
  }),
});
