import { z } from 'zod';
import { id, instant } from './common.js';

export const trainingRecommendation = z
  .object({
    id,
    participantId: id,
    employeeId: id,
    employeeName: z.string(),
    unitName: z.string(),
    courseCode: z.string(),
    courseTitle: z.string(),
    hours: z.number().int(),
    reason: z.string(),
    approvedAt: instant,
  })
  .meta({ id: 'TrainingRecommendation' });
export type TrainingRecommendation = z.infer<typeof trainingRecommendation>;
