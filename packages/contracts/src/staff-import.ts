import { masterFields, staffColumns, type StaffColumn } from '@siklus/domain';
import { z } from 'zod';
import { called, type Called } from './called.js';
import { actorName, day, id } from './common.js';

/** A column of the own format: its heading is the same in every language, as an import looks for it. */
function headed<S extends z.ZodType>(column: StaffColumn, schema: S): Called<S> {
  const heading = staffColumns[column];
  return called(schema, { id: heading, en: heading });
}

/** A row of a staff list in the own format: one open post of one person, codes as they are kept. */
export const staffListRow = z
  .object({
    id,
    nip: headed('nip', z.string()),
    name: headed('name', z.string()),
    unitCode: headed('unitCode', z.string()),
    unitName: headed('unitName', z.string()),
    parentUnitCode: headed('parentUnitCode', z.string().nullable()),
    position: headed('position', z.string()),
    positionType: headed('positionType', z.string()),
    level: headed('level', z.string().nullable()),
    rank: headed('rank', z.string().nullable()),
    supervisorNip: headed('supervisorNip', z.string().nullable()),
    status: headed('status', z.string()),
    standing: headed('standing', z.string()),
    assignmentKind: headed('assignmentKind', z.string()),
    validFrom: headed('validFrom', day),
    zone: headed('zone', z.string()),
    email: headed('email', z.string().nullable()),
  })
  .meta({ id: 'StaffListRow' });
export type StaffListRow = z.infer<typeof staffListRow>;

const values = z.object({ old: z.string().nullable(), new: z.string().nullable() });
const row = z.object({ row: z.number().int(), nip: z.string(), name: z.string() });

/** Rows of a staff list that change in the same way: what changes, told once where it is the same for all, and each row with the rest. */
export const importChangeGroup = z.object({
  /**
   * New people, new posts of people who are kept already, a new unit with its people, a unit that becomes another for its people, or
   * data of the rows themselves.
   */
  kind: z.enum(['person', 'post', 'newUnit', 'unit', 'data']),
  /** The code of the unit that is new or becomes another. */
  unit: z.string().nullable(),
  /** How many people a unit that becomes another has, in the list or not; where it moves, with those below it. */
  reaches: z.number().int().nullable(),
  fields: z.array(z.object({ field: z.enum(masterFields), how: z.enum(['filled', 'changed', 'emptied']), same: values.nullable() })),
  /** All of them; `values` are those of the fields that are not the same for all, in their order. */
  rows: z.array(row.extend({ values: z.array(values) })),
});
export type ImportChangeGroup = z.infer<typeof importChangeGroup>;

/** What an import did, or would do: 200, or 422 with `errors` and nothing written. */
export const importReport = z
  .object({
    rows: z.number().int(),
    valid: z.number().int(),
    faulty: z.number().int(),
    /** Rows about people who are on the list of exceptions; a warning says of each why. */
    excepted: z.number().int(),
    /** Rows that another one stands for: an earlier period, the same once more, or acting that is over. `rows` is the sum of these four. */
    setAside: z.number().int(),
    created: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    errors: z.array(z.object({ row: z.number().int(), column: z.string(), code: z.string(), message: z.string() })),
    /** What keeps no row out but is worth a look: each once, with its rows; those of few rows first. What is said of the file has none. */
    warnings: z.array(z.object({ column: z.string(), code: z.string(), message: z.string(), rows: z.array(row) })),
    /**
     * What was written is an import of its own, whose page says how far it is: a large file goes on being written after the answer. None
     * in a dry run.
     */
    importId: id.optional(),
    /** Headings that no staff list has; what stands below them was left alone. */
    ignoredColumns: z.array(z.string()),
    /** What would change, by its kind, the rare ones first; only in a dry run. */
    changes: z.array(importChangeGroup).optional(),
    /** Who the supervisors of these changes are, by NIP, as far as the sender may read of them; only in a dry run. */
    supervisors: z.record(z.string(), z.string()).optional(),
    /**
     * What becomes of running cycles at once: how many join each by themselves, how many turns move to somebody else, and how many
     * documents are held up because nobody could take their turn. Only in a dry run.
     */
    effects: z
      .object({
        joins: z.array(z.object({ year: z.number().int(), unitName: z.string(), count: z.number().int() })),
        moves: z.number().int(),
        heldUp: z.number().int(),
      })
      .optional(),
    /**
     * What the list has otherwise although it was decided since, in the panel after the day from which the row counts, or by a list that
     * counts from a later one: it stays, unless the sender says `overrule`. Only in a dry run; the warnings say so in both.
     */
    conflicts: z
      .array(
        row.extend({
          by: actorName,
          /** The file of the list; null in the panel. */
          source: z.string().nullable(),
          /** The day on which it was decided in the panel, or from which that list counts. */
          day,
          fields: z.array(
            z.object({
              field: z.enum(masterFields),
              kept: z.string().nullable(),
              listed: z.string().nullable(),
              /** Who the kept and the listed supervisor are; null elsewhere, and of people whom the sender may not read. */
              keptName: z.string().nullable(),
              listedName: z.string().nullable(),
            }),
          ),
        }),
      )
      .optional(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReport = z.infer<typeof importReport>;

/** What a file of any known form did, or would do. `changes` is empty where the file tells ratings, which change nothing of people. */
export const fileReport = importReport
  .extend({
    kind: z.string(),
    /** What the form of the file is called. */
    name: z.string(),
    /** Of ratings: how many have another predicate than their quadrant; null for people. Nothing of them is reckoned anew. */
    contradictions: z.number().int().nullable(),
  })
  .meta({ id: 'FileReport' });
export type FileReport = z.infer<typeof fileReport>;

/** The forms of files that an import knows, each with what is taken of it. */
export const importLayouts = z
  .array(
    z.object({
      kind: z.string(),
      name: z.string(),
      brings: z.enum(['people', 'ratings']),
      format: z.enum(['csv', 'xlsx']),
      /** The headings below which something is taken. */
      takes: z.array(z.string()),
      /** What counts also for people who are kept already; null where all of it does, or nothing is about people. */
      decides: z.array(z.string()).nullable(),
      leaves: z.string(),
    }),
  )
  .meta({ id: 'ImportLayouts' });
export type ImportLayouts = z.infer<typeof importLayouts>;
