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

/** A unit in the tree of all units, with what the reader may open from it; the numbers count the units below as well. */
export const unitNode = unit.extend({ people: z.number().int(), cycles: z.number().int() }).meta({ id: 'UnitNode' });
export type UnitNode = z.infer<typeof unitNode>;

/** A row of a staff list that would change something: per column what is kept now and what the list says. */
export const importChange = z.object({
  row: z.number().int(),
  nip: z.string(),
  name: z.string(),
  kind: z.enum(['created', 'updated']),
  fields: z.array(z.object({ column: z.string(), old: z.string().nullable(), new: z.string().nullable() })),
});
export type ImportChange = z.infer<typeof importChange>;

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
    /** The first rows that would change something; only in a dry run. */
    changes: z.array(importChange).optional(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof importReport>;
