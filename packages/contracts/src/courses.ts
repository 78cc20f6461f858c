import { z } from 'zod';
import { id } from './common.js';

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
