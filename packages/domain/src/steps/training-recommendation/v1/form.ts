import { z } from 'zod';
import { defineAnswers } from '../../../workflow/facts.js';
import { field, text } from '../../fields.js';

const recommendedCourse = z.strictObject({ courseCode: text(60), hours: z.number().int().min(1).max(1000), reason: text(1000) });

/** The supervisor's choice of courses; none at all needs a note that says why. */
export const recommendationForm = z.strictObject({
  courses: field(z.array(recommendedCourse).max(10), {
    label: { id: 'Pelatihan yang direkomendasikan', en: 'Recommended courses' },
    hint: {
      id: 'Usulan sistem berlabel "saran"; Anda boleh mengubahnya.',
      en: 'Proposals of the system are labelled; you may change them.',
    },
    input: 'courses',
  }),
  note: field(text(2000).optional(), { label: { id: 'Catatan', en: 'Note' }, input: 'textarea' }),
});

export const approvalForm = z.strictObject({
  note: field(text(2000).optional(), {
    label: { id: 'Catatan persetujuan (tidak wajib)', en: 'Note of approval (optional)' },
    input: 'textarea',
  }),
});

export const recommendation = defineAnswers<Recommendation>('training-recommendation', 'confirm');

export type Recommendation = z.infer<typeof recommendationForm>;
