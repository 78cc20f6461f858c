import { z } from 'zod';
import { called } from './called.js';
import { id, instant, may } from './common.js';

const written = {
  id,
  text: z.string(),
  byName: z.string(),
  byPost: z.string().nullable(),
  /** In whose name a deputy said it (a.n.). */
  forName: z.string().nullable(),
  at: instant,
  /** When its writer corrected it last, before anybody had read it. */
  correctedAt: instant.nullable(),
  /** When somebody else first read it: from then on it stays as it is. */
  readAt: instant.nullable(),
};

/**
 * Feedback during the year (umpan balik berkelanjutan) on a part of the plan of that version: a result, an indicator, or one of the seven
 * core values; with the employee's answer. It informs: who assesses alone rates (R-TEAM-1).
 */
export const remark = z
  .object({
    ...written,
    /** The assignment across units as whose lead it was written; null for whoever assesses. */
    assignmentId: id.nullable(),
    part: z.string(),
    planVersion: z.number().int(),
    answer: z.object({ ...written, may: may('remark.change') }).nullable(),
    may: may('remark.answer', 'remark.change'),
  })
  .meta({ id: 'Remark' });
export type Remark = z.infer<typeof remark>;
export type RemarkAnswer = NonNullable<Remark['answer']>;

const text = (hint: { id: string; en: string }) => called(z.string().trim().min(1).max(1000), { id: 'Umpan balik', en: 'Feedback' }, hint);

/** `part` is the key of a result or an indicator in the plan in force, such as `r1.i2`, or the code of a core value. */
export const sayRemark = z
  .strictObject({
    part: z.string().min(1).max(30),
    text: text({
      id: 'Singkat. Dibaca pegawai itu dan siapa pun yang boleh membaca dokumennya, dengan nama Anda.',
      en: 'Short. The employee and whoever may read the document read it, with your name.',
    }),
  })
  .meta({ id: 'SayRemark' });
export type SayRemark = z.infer<typeof sayRemark>;

export const saidRemark = z.object({ id }).meta({ id: 'SaidRemark' });
export type SaidRemark = z.infer<typeof saidRemark>;

/** What is said instead, as long as nobody has read it; or in answer. */
export const remarkText = z
  .strictObject({
    text: text({
      id: 'Dapat diperbaiki atau ditarik selama belum dibaca.',
      en: 'It can be corrected or taken back until it is read.',
    }),
  })
  .meta({ id: 'RemarkText' });
export type RemarkText = z.infer<typeof remarkText>;
