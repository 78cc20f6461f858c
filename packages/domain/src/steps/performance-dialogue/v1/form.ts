import { z } from 'zod';
import { isOfficeDay, officeYears } from '../../../calendar/index.js';
import { saying } from '../../../errors/schema-faults.js';
import { defineAnswers } from '../../../workflow/facts.js';
import { field, text } from '../../fields.js';

const day = z.iso.date().refine(
  isOfficeDay,
  saying({
    id: `Isi tanggal dari tahun ${officeYears.first} sampai ${officeYears.last}.`,
    en: `Enter a day from ${officeYears.first} to ${officeYears.last}.`,
  }),
);

/** The minutes of a performance dialogue. */
export const minutesForm = z.strictObject({
  heldOn: field(day, { label: { id: 'Tanggal dialog', en: 'Day of the dialogue' } }),
  present: field(text(500), {
    label: { id: 'Yang hadir', en: 'Who was there' },
    hint: { id: 'Misalnya: pegawai, atasan langsung, ketua tim.', en: 'For example: the employee, the superior, the lead of the team.' },
  }),
  agreed: field(text(4000), {
    label: { id: 'Yang dibicarakan dan disepakati', en: 'What was said and agreed' },
    hint: {
      id: 'Siapa mengerjakan apa, sampai kapan, dan dukungan apa yang diberikan.',
      en: 'Who does what until when, and which support is given.',
    },
    input: 'textarea',
  }),
});

/** What the employee says of them: they are right, or he disputes them with a reason. */
export const confirmationForm = z.strictObject({
  answer: field(z.enum(['CONFIRMED', 'DISPUTED']), {
    label: { id: 'Tanggapan atas risalah', en: 'What you say of the minutes' },
    words: {
      CONFIRMED: { id: 'Sesuai dengan dialog', en: 'As the dialogue was' },
      DISPUTED: { id: 'Tidak sesuai', en: 'Not as the dialogue was' },
    },
    verbs: {
      CONFIRMED: { id: 'Nyatakan sesuai', en: 'Confirm the minutes' },
      DISPUTED: { id: 'Nyatakan tidak sesuai', en: 'Dispute the minutes' },
    },
  }),
  note: field(text(2000).optional(), {
    label: { id: 'Catatan, atau apa yang tidak sesuai', en: 'Note, or what is not right' },
    input: 'textarea',
  }),
});

export const dialogueMinutes = defineAnswers<Minutes>('performance-dialogue', 'minutes');

export type Minutes = z.infer<typeof minutesForm>;
export type Confirmation = z.infer<typeof confirmationForm>;
