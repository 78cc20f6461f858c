import { z } from 'zod';

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
    /** What keeps no row out but is worth a look: each once, with its rows; those of few rows first. */
    warnings: z.array(z.object({ column: z.string(), code: z.string(), message: z.string(), rows: z.array(z.number().int()) })),
    /** Headings that no staff list has; what stands below them was left alone. */
    ignoredColumns: z.array(z.string()),
    /** The first rows that would change something; only in a dry run. */
    changes: z.array(importChange).optional(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof importReport>;
