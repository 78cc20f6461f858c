import { importRowStateWords, importStateWords } from '@siklus/domain';
import { z } from 'zod';
import { called, labels } from './called.js';
import { actorName, id, instant, may, text } from './common.js';

const counted = z.number().int();

/** A file that was taken in: who did it, what it brought, how far it is written, and what became of it. */
export const importedFile = z
  .object({
    id,
    name: called(z.string(), { id: 'Berkas', en: 'File' }),
    /** The form of the file, for programs. */
    layout: called(z.string(), { id: 'Kode bentuk', en: 'Form code' }),
    layoutName: called(text, { id: 'Bentuk', en: 'Form' }),
    unitName: called(z.string().nullable(), labels.unitName),
    state: called(z.enum(['writing', 'done', 'undoing', 'undone']).meta({ words: importStateWords }), labels.state),
    rows: called(counted, { id: 'Baris berkas', en: 'Rows of the file' }),
    faulty: called(counted, { id: 'Ditolak', en: 'Refused' }),
    created: called(counted, { id: 'Baru', en: 'New' }),
    updated: called(counted, { id: 'Berubah', en: 'Changed' }),
    unchanged: called(counted, { id: 'Tetap', en: 'Unchanged' }),
    /**
     * Of the rows that are new or change something: how many are written, and left out as their people were changed meanwhile or whoever
     * sent the file may not write them any more.
     */
    total: called(counted, { id: 'Perlu ditulis', en: 'To be written' }),
    written: called(counted, { id: 'Sudah ditulis', en: 'Written' }),
    leftOut: called(counted, { id: 'Tidak ditulis', en: 'Left out' }),
    /** Once it is undone: how many rows were put back, and stay as something rests on them or whoever undid it might not go on. */
    undone: called(counted, { id: 'Dikembalikan', en: 'Put back' }),
    stays: called(counted, { id: 'Tidak dikembalikan', en: 'Not put back' }),
    authorName: called(actorName, { id: 'Oleh', en: 'By' }),
    createdAt: called(instant, { id: 'Diimpor', en: 'Imported' }),
    finishedAt: called(instant.nullable(), { id: 'Selesai ditulis', en: 'Written by' }),
    undoneByName: called(z.string().nullable(), { id: 'Diurungkan oleh', en: 'Undone by' }),
    undoReason: called(z.string().nullable(), { id: 'Alasan mengurungkan', en: 'Why undone' }),
    may: may('import.undo'),
  })
  .meta({ id: 'ImportedFile' });
export type ImportedFile = z.infer<typeof importedFile>;

/** A row of an import that was new or changed something, and what became of it. */
export const importedRow = z
  .object({
    id: z.string(),
    importId: id,
    line: called(counted, { id: 'Baris', en: 'Row' }),
    nip: called(z.string(), { id: 'NIP', en: 'NIP' }),
    name: called(z.string(), { id: 'Nama', en: 'Name' }),
    isNew: called(z.boolean(), { id: 'Baru', en: 'New' }),
    state: called(z.enum(['waiting', 'written', 'left', 'undoing', 'undone', 'stays']).meta({ words: importRowStateWords }), {
      id: 'Hasil',
      en: 'Result',
    }),
    /** Why it was left out or stays. */
    message: called(text.nullable(), { id: 'Sebab', en: 'Why' }),
  })
  .meta({ id: 'ImportedRow' });
export type ImportedRow = z.infer<typeof importedRow>;

/** Undoing an import: why, and how many rows its author saw would be put back. */
export const undoImport = z
  .strictObject({ reason: called(z.string().trim().min(1).max(2000), labels.reason), expected: counted.min(0) })
  .meta({ id: 'UndoImport' });
export type UndoImport = z.infer<typeof undoImport>;

/** What undoing an import puts back, and what stays for which reason: people or ratings, and units. */
export const undoReach = z
  .object({
    rows: counted,
    /** Units that the import made and that go unless something else is in them, and those that get back what they were. */
    units: z.object({ made: counted, changed: counted }),
    /** The first of the rows of each reason by name. */
    stays: z.array(z.object({ why: text, count: counted, rows: z.array(z.object({ row: counted, nip: z.string(), name: z.string() })) })),
  })
  .meta({ id: 'UndoReach' });
export type UndoReach = z.infer<typeof undoReach>;

/** The faulty rows of a file as a file of the same form, with what is wrong in a last column; `content` is in base64. */
export const faultyFile = z
  .object({ name: z.string(), rows: counted, format: z.enum(['csv', 'xlsx']), content: z.base64() })
  .meta({ id: 'FaultyFile' });
export type FaultyFile = z.infer<typeof faultyFile>;
