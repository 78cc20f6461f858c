import { languages, saying } from '@siklus/domain';
import { z } from 'zod';
import { id, instant, text } from './common.js';

export const tableFormats = ['csv', 'xlsx'] as const;
/** A table, or an archive of what was printed for each row. */
export const exportFormats = [...tableFormats, 'zip'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The forms that are printed of many documents at once. */
export const formsOfMany = ['skp', 'progress', 'reviews'] as const;
export type FormOfMany = (typeof formsOfMany)[number];

/**
 * Asks for all rows of a list as a file: filter, order and columns as its reader sees them; without columns all that people read. Of the
 * list of documents also a form of each, printed, in one archive.
 */
export const makeExport = z
  .strictObject({
    /** The list by its name in the address, such as `employees`. */
    list: z.string().min(1).max(60),
    filter: z.record(z.string().max(60), z.unknown()).default({}),
    sort: z.tuple([z.string().max(60), z.enum(['ASC', 'DESC'])]).optional(),
    columns: z.array(z.string().max(60)).min(1).max(60).optional(),
    format: z.enum(exportFormats),
    /** Which form of each document is printed, for an archive. */
    form: z.enum(formsOfMany).optional(),
    /** In which language headings, words, numbers and days are written; that of the request unless given. */
    language: z.enum(languages).optional(),
  })
  .refine(
    ({ list, format, form }) => (form === undefined ? format !== 'zip' : format === 'zip' && list === 'participants'),
    saying({
      id: 'Cetakan dibuat dari daftar participants, sebagai zip, dengan form skp, progress, atau reviews.',
      en: 'Prints are made of the list participants, as zip, with the form skp, progress or reviews.',
    }),
  )
  .meta({ id: 'MakeExport' });
export type MakeExport = z.infer<typeof makeExport>;

/** A list on its way to a file: how many rows are written, or documents printed, of how many. */
export const listExport = z
  .object({
    id,
    list: z.string(),
    format: z.enum(exportFormats),
    state: z.enum(['running', 'done', 'failed']),
    rows: z.number().int(),
    /** Null until they are counted. */
    of: z.number().int().nullable(),
    /** Why it failed; null where it did not. */
    cause: text.nullable(),
    /** What the file is called; null until it is there. */
    name: z.string().nullable(),
    /** Until when the file is kept. */
    expiresAt: instant,
  })
  .meta({ id: 'ListExport' });
export type ListExport = z.infer<typeof listExport>;
