import { z } from 'zod';
import { id, instant, text } from './common.js';

export const plan = z
  .object({
    id,
    participantId: id,
    employeeId: id,
    employeeName: z.string(),
    version: z.number().int(),
    agreedAt: instant,
    indicators: z.array(
      z.object({
        reference: z.string(),
        result: z.string(),
        kind: z.string(),
        supports: z.string().nullable(),
        aspect: z.string(),
        indicator: z.string(),
        targetNumber: z.number().nullable(),
        targetUnit: z.string().nullable(),
        targetText: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Plan' });
export type Plan = z.infer<typeof plan>;

export const course = z
  .object({
    id,
    code: z.string(),
    title: z.string(),
    titleEn: z.string(),
    hours: z.number().int(),
    form: z.string(),
    tags: z.array(z.string()),
    active: z.boolean(),
    version: z.number().int(),
  })
  .meta({ id: 'Course' });
export type Course = z.infer<typeof course>;

export const writeCourse = z
  .strictObject({
    code: z.string().trim().min(1).max(60),
    title: z.string().trim().min(1).max(300),
    titleEn: z.string().trim().min(1).max(300),
    hours: z.number().int().min(1).max(1000),
    form: z.string().trim().min(1).max(100),
    tags: z.array(z.string().trim().min(1).max(60)).max(30),
    active: z.boolean(),
  })
  .meta({ id: 'WriteCourse' });

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

export const notification = z
  /** `pool` names the group it was sent to; each of its people reads it for himself. */
  .object({
    id,
    kind: z.string(),
    pool: z.string().nullable(),
    participantId: id,
    employeeName: z.string(),
    step: z.string(),
    occasion: z.string(),
    label: text,
    createdAt: instant,
    readAt: instant.nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notification>;

export const auditEntry = z
  /** `label` is the own name that the cycle gives to the step the entry is about; null where it keeps the step's name. */
  .object({
    id: z.string(),
    stream: z.string(),
    n: z.number().int(),
    action: z.string(),
    at: instant,
    actor: z.string(),
    actorName: z.string(),
    body: z.record(z.string(), z.unknown()),
    label: text.nullable(),
    hash: z.string(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntry>;
