import {
  assignmentKinds,
  positionLevels,
  positionTypes,
  type AssignmentKind,
  type PositionLevel,
  type PositionType,
  type Text,
} from '@siklus/domain';
import { z } from 'zod';
import { called, labels, wordsIn } from './called.js';
import { givenReason } from './given-reason.js';
import { day, id, may } from './common.js';
import { oneLine } from './one-line.js';

/** A key of one of the office's lists, with what each key is called. */
function keysOf<K extends string>(table: Readonly<Record<K, { readonly label: Text }>>) {
  return z.enum(Object.keys(table) as [K, ...K[]]).meta({ words: wordsIn(table) });
}
const kind = keysOf<AssignmentKind>(assignmentKinds);
const positionType = keysOf<PositionType>(positionTypes);
const level = keysOf<PositionLevel>(positionLevels);

/** A post that an employee held, holds or will hold; days are those of the post's unit. */
export const post = z
  .object({
    id,
    kind,
    position: z.string(),
    positionType: z.string(),
    level: z.string().nullable(),
    unitId: id,
    unitName: z.string(),
    supervisorId: id.nullable(),
    supervisorName: z.string().nullable(),
    validFrom: day,
    validTo: day.nullable(),
    time: z.enum(['past', 'present', 'future']),
    /** Whether it can be taken back: it has not begun, or began today on top of another or in its place. */
    canBeTakenBack: z.boolean(),
    may: may('employee.assign'),
  })
  .meta({ id: 'Post' });
export type Post = z.infer<typeof post>;

const reasonOfPost = givenReason({
  id: 'Tersimpan dalam riwayat data pegawai, dan terbaca pada dokumen yang gilirannya berpindah karenanya.',
  en: 'Kept in the history of the employee, and read in the documents whose turn moves by it.',
});

/** What becomes of whoever holds a leading post that another one begins to hold. */
const formerHolders = {
  END: { id: 'Jabatannya berakhir sehari sebelumnya, dengan alasan yang sama', en: 'His post ends on the day before, for the same reason' },
  KEEP: { id: 'Keduanya memegangnya', en: 'Both hold it' },
};

/**
 * A post from a day on. A main post ends the one held on that day and lasts until the next one begins;
 * PLT and PLH come on top and need a last day only when it is known.
 */
export const setPost = z
  .strictObject({
    validFrom: called(day, { id: 'Berlaku mulai', en: 'Valid from' }),
    kind: called(kind, { id: 'Jenis penugasan', en: 'Kind of assignment' }),
    position: called(oneLine(300), { id: 'Nama jabatan', en: 'Title of the post' }),
    positionType: called(positionType, { id: 'Jenis jabatan', en: 'Kind of position' }),
    level: called(level.nullable(), { id: 'Jenjang', en: 'Level' }),
    unitId: called(id, labels.unitName),
    supervisorId: called(
      id.nullable(),
      { id: 'Pejabat penilai', en: 'Supervisor' },
      { id: 'Kosongkan hanya untuk pimpinan tertinggi.', en: 'Leave empty for the topmost official only.' },
    ),
    validTo: called(
      day.nullable().optional(),
      { id: 'Hari terakhir', en: 'Last day' },
      {
        id: 'Kosong: sampai jabatan berikutnya; Plt. dan Plh. sampai diakhiri.',
        en: 'Empty: until the next post; PLT and PLH until they are ended.',
      },
    ),
    formerHolder: called(
      z.enum(['END', 'KEEP']).meta({ words: formerHolders }).optional(),
      { id: 'Bila jabatan pimpinan ini masih dipegang orang lain', en: 'If somebody else still holds this leading post' },
      { id: 'Kosongkan bila jabatannya lowong.', en: 'Leave empty where the post is vacant.' },
    ),
    reason: reasonOfPost,
  })
  .meta({ id: 'SetPost' });
export type SetPost = z.infer<typeof setPost>;

/** The last day of a post; null leaves its end open. */
export const endPost = z
  .strictObject({ lastDay: called(day.nullable(), { id: 'Hari terakhir', en: 'Last day' }), reason: reasonOfPost })
  .meta({ id: 'EndPost' });

/** Takes back a post that has not begun, or began today. */
export const takeBackPost = z.strictObject({ reason: reasonOfPost }).meta({ id: 'TakeBackPost' });
