import { saying } from '@siklus/domain';
import { z } from 'zod';
import { called } from './called.js';
import { id } from './common.js';
import { oneLine } from './one-line.js';

/** How many views of lists somebody keeps. */
export const mostViews = 100;

/** A list as somebody likes to see it: filter, order and columns stand in its address, as it can be sent to a colleague. */
export const savedView = z
  .object({
    id,
    name: called(z.string(), { id: 'Nama', en: 'Name' }),
    /** The path of the list in the panel, such as `/employees`. */
    path: z.string(),
    /** What stands behind the question mark. */
    query: z.string(),
  })
  .meta({ id: 'SavedView' });
export type SavedView = z.infer<typeof savedView>;

const place = /^(\/[a-z][a-z-]*)+$/;
const path = z
  .string()
  .max(100)
  .refine(
    (text) => place.test(text),
    saying({ id: 'Isi alamat daftar, misalnya /employees.', en: 'Enter the path of a list, such as /employees.' }),
  );

/** Keeps a view under a name; the same name of the same list is that view anew. */
export const keepView = z
  .strictObject({
    name: called(
      oneLine(60),
      { id: 'Nama tampilan', en: 'Name of the view' },
      {
        id: 'Misalnya "Puskesmas, yang terlambat".',
        en: 'Such as "Puskesmas, those who are late".',
      },
    ),
    path,
    query: z.string().max(4_000),
  })
  .meta({ id: 'KeepView' });
export type KeepView = z.infer<typeof keepView>;
