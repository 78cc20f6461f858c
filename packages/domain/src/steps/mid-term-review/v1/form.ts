import { z } from 'zod';
import { defineAnswers } from '../../../workflow/facts.js';
import { actuals, type Actual } from '../../actuals.js';
import { field, rating, text } from '../../fields.js';

/** The employee's report of a period: actuals per indicator and notes. */
export const progressReportForm = z.strictObject({
  actuals: field(actuals, { label: { id: 'Realisasi per indikator', en: 'Actuals per indicator' }, input: 'actuals' }),
  notes: field(text(4000).optional(), {
    label: { id: 'Catatan: kendala dan dukungan yang dibutuhkan', en: 'Notes: obstacles and support needed' },
    input: 'textarea',
  }),
});

/** The supervisor's feedback of a period, with both ratings. */
export const feedbackForm = z.strictObject({
  result: field(rating, { label: { id: 'Hasil kerja', en: 'Work result' }, input: 'rating' }),
  behaviour: field(rating, { label: { id: 'Perilaku kerja', en: 'Work behaviour' }, input: 'rating' }),
  feedback: field(text(4000), { label: { id: 'Umpan balik untuk pegawai', en: 'Feedback to the employee' }, input: 'textarea' }),
});

export const periodReport = defineAnswers<ProgressReport>('mid-term-review', 'report');
export const periodFeedback = defineAnswers<Feedback>('mid-term-review', 'feedback');

export type GivenProgressReport = z.infer<typeof progressReportForm>;
/** The report as it is kept. */
export interface ProgressReport extends GivenProgressReport {
  actuals: Actual[];
}
export type Feedback = z.infer<typeof feedbackForm>;
