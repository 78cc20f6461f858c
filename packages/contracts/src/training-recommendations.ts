import { z } from 'zod';
import { called, labels } from './called.js';
import { id, instant } from './common.js';

export const trainingRecommendation = z
  .object({
    id,
    participantId: id,
    employeeId: id,
    employeeName: called(z.string(), labels.employeeName),
    unitName: called(z.string(), labels.unitName),
    courseCode: called(z.string(), { id: 'Kode pelatihan', en: 'Course code' }),
    courseTitle: called(z.string(), { id: 'Pelatihan', en: 'Course' }),
    hours: called(z.number().int(), { id: 'Lama (JP)', en: 'Hours (JP)' }),
    reason: called(z.string(), { id: 'Alasan', en: 'Reason' }),
    /** Whether it no longer counts, as its step or one on which that rests was reopened, until it is decided again. */
    isOutdated: called(z.boolean(), { id: 'Tidak berlaku', en: 'No longer counts' }),
    approvedAt: called(instant, { id: 'Disetujui', en: 'Approved' }),
  })
  .meta({ id: 'TrainingRecommendation' });
export type TrainingRecommendation = z.infer<typeof trainingRecommendation>;
