import { z } from 'zod';
import { id } from './common.js';

export const employee = z
  .object({
    id,
    nip: z.string(),
    name: z.string(),
    status: z.string(),
    standing: z.string(),
    rank: z.string().nullable(),
    email: z.string().nullable(),
    unitId: id.nullable(),
    unitName: z.string().nullable(),
    position: z.string().nullable(),
    positionType: z.string().nullable(),
    level: z.string().nullable(),
    supervisorId: id.nullable(),
    supervisorName: z.string().nullable(),
    version: z.number().int(),
  })
  .meta({ id: 'Employee' });
export type Employee = z.infer<typeof employee>;
