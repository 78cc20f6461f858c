import { z } from 'zod';
import { day, id, zone } from './common.js';

export const unit = z.object({ id, code: z.string(), name: z.string(), parentId: id.nullable(), zone }).meta({ id: 'Unit' });
export type Unit = z.infer<typeof unit>;

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

/** Sets the supervisor of an employee from a day on; the reporting line of that day follows. */
export const assignSupervisor = z.object({ supervisorId: id, validFrom: day.optional() }).meta({ id: 'AssignSupervisor' });

/** What an import did, or would do: 200, or 422 with `errors` and nothing written. */
export const importReport = z
  .object({
    rows: z.number().int(),
    valid: z.number().int(),
    faulty: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    errors: z.array(z.object({ row: z.number().int(), column: z.string(), code: z.string(), message: z.string() })),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof importReport>;
