import { z } from 'zod';
import { defineAnswers } from '../../../workflow/facts.js';
import { actuals, type Actual } from '../../actuals.js';
import { field, rating, text } from '../../fields.js';

export const yearReportForm = z.strictObject({
  actuals: field(actuals, { label: { id: 'Realisasi setahun per indikator', en: 'Actuals of the year per indicator' }, input: 'actuals' }),
  summary: field(text(4000).optional(), { label: { id: 'Ringkasan kinerja setahun', en: 'Summary of the year' }, input: 'textarea' }),
});

export const assessmentForm = z.strictObject({
  result: field(rating, { label: { id: 'Hasil kerja', en: 'Work result' }, input: 'rating' }),
  behaviour: field(rating, { label: { id: 'Perilaku kerja', en: 'Work behaviour' }, input: 'rating' }),
  feedback: field(text(4000), {
    label: { id: 'Umpan balik dan alasan penilaian', en: 'Feedback and reasons of the ratings' },
    input: 'textarea',
  }),
});

export const acknowledgementForm = z.strictObject({
  response: field(z.enum(['AGREE', 'AGREE_WITH_NOTE', 'DISAGREE']), {
    label: { id: 'Tanggapan Anda', en: 'Your response' },
    input: 'response',
    verbs: { DISAGREE: { id: 'Nyatakan tidak setuju', en: 'Disagree with the assessment' } },
  }),
  note: field(text(4000).optional(), {
    label: { id: 'Catatan atau pernyataan tidak setuju', en: 'Note or statement of disagreement' },
    input: 'textarea',
  }),
});

export const assessment = defineAnswers<Assessment>('final-assessment', 'rate');

export type GivenYearReport = z.infer<typeof yearReportForm>;
/** The report as it is kept. */
export interface YearReport extends GivenYearReport {
  actuals: Actual[];
}
export type Assessment = z.infer<typeof assessmentForm>;
export type Acknowledgement = z.infer<typeof acknowledgementForm>;
